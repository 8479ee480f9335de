/** The dialog that adds a client or staff member to the other software. */
export const sync = {
  title: 'Add {name} to {branch}?',
  loading: 'Looking at what can be copied…',
  /** What the sync will do. `what`: `fields`, `pets` or both in a list; `count`: their total number. */
  willCopy: { one: '{what} will be copied.', other: '{what} will be copied.' },
  fields: { one: '{count} field', other: '{count} fields' },
  pets: { one: '{count} pet', other: '{count} pets' },
  nothingCopied: 'No field will be copied.',
  /** These three are about fields, and follow each other. */
  replaced: {
    one: '{count} value in {branch} is replaced.',
    other: '{count} values in {branch} are replaced.',
  },
  kept: {
    one: '{count} field already has a value in {branch}, which is kept.',
    other: '{count} fields already have a value in {branch}, which is kept.',
  },
  left: { one: '{count} field stays behind.', other: '{count} fields stay behind.' },
  staffArrives: '{name} will be {role} in {branch}.',
  /** `base`: the role that synced staff get first. */
  staffRaised:
    '{name} will be {base} in {branch}, the base role there, and is made {role} right after that.',
  /** Before a list of fields. */
  cannotBook: {
    one: '{name} can’t book in {branch} until this is filled in:',
    other: '{name} can’t book in {branch} until these are filled in:',
  },
  mappingGone:
    '“{field}” is mapped to a field that no longer exists. An Admin can fix it in the options.',
  onlyDifferences: 'Only differences',
  sameLogin: 'Same login. No Welcome Email is sent.',
  flags: 'Flags that will be copied',
  /** If the server can't be reached. `source`: the branch whose server it is. */
  later:
    'Tandem can keep this and add {name} to {branch} when {source} can be reached again. It checks first: if something has to be decided, you are asked.',
  addWhenOnline: 'Add when back online',
  addClient: 'Add client to {branch}',
  syncStaff: 'Sync staff to {branch}',
} as const
