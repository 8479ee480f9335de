/** How the fields of a client and of the pets are carried over. */
export const field = {
  /** Titles of lists of fields. `count`: the number of fields in the list. */
  otherValue: '{branch} has another value ({count})',
  cannotCopy: 'Cannot be copied ({count})',
  willCopy: 'Will be copied ({count})',
  nothingToCopy: 'Nothing to copy ({count})',
  privateStay: {
    one: '{count} private field stays behind',
    other: '{count} private fields stay behind',
  },
  privateAlong: {
    one: '{count} private field comes along',
    other: '{count} private fields come along',
  },
  privateSome: {
    one: '{count} of {total} private fields comes along',
    other: '{count} of {total} private fields come along',
  },
  privateHint: 'Select what may come along. It replaces what {branch} has there, if anything.',
  /** Label of a tick for screen readers, which read it without its surroundings. */
  bring: 'Bring along: {field}',
  /** Beside a private field. `fate`: one of the two below. */
  hidden: 'value hidden · {fate}',
  comesAlong: 'comes along',
  staysBehind: 'stays behind',
  /** A tick beside two values: it makes this branch's value replace the other. */
  use: 'Use {branch}’s',
  useFor: 'Use {branch}’s: {field}',
  /** Over each of the two values. */
  copied: '{branch} · copied',
  replaced: '{branch} · replaced',
  kept: '{branch} · kept',
  /** A pet's field: two pets may have the same field. */
  ofPet: '{field} ({pet})',
  /** A value, and its form in the other branch: "12 kg → 12". */
  becomes: '{source} → {becomes}',
  /** Opens the rest of a long text. */
  more: 'more',
  /** Why a field is not copied. */
  blank: 'blank in {branch}',
  noField: 'no such field in {branch}',
  option: '“{value}” is not a choice in {branch}',
  optionUnseen: 'this choice is missing in {branch}',
  petType: 'not used for this type of pet in {branch}',
  /** Counts of characters: of the text, and of the field's limit. */
  tooLong: '{length} characters, {limit} fit',
  tooLongUnseen: 'too long for the field in {branch}',
  type: '{branch} takes another kind of value',
  wider: 'more people could see it in {branch}',
  /** The list of pets. */
  pets: 'Pets',
  petThere: 'in {branch} already',
  /** `facts`: some of the four below. */
  petAlongWith: 'comes along: {facts}',
  petThereWith: 'in {branch} already: {facts}',
  countCopied: { one: '{count} copied', other: '{count} copied' },
  countReplaced: { one: '{count} replaced', other: '{count} replaced' },
  countKept: { one: '{count} kept', other: '{count} kept' },
  countLeft: { one: '{count} stays behind', other: '{count} stay behind' },
} as const
