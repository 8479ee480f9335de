/** The dialog that compares the two profiles of a client. */
export const compare = {
  title: 'Compare {name}',
  loading: 'Comparing the two profiles…',
  /** What was found, in one line. */
  differ: { one: '{count} field differs.', other: '{count} fields differ.' },
  nothing: 'Nothing differs between In-Home and Facility.',
  same: { one: '{count} field is the same.', other: '{count} fields are the same.' },
  paused: 'Tandem can’t check the two profiles right now, so nothing more can be copied.',

  /** Over a value, where the field is called something else in this software. */
  fieldIn: '{branch}: {field}',
  /** In place of a value. */
  empty: 'empty',
  hidden: 'hidden',
  showAll: 'Show all',
  showLess: 'Show less',
  showAllOf: 'Show all of {field}',
  showLessOf: 'Show less of {field}',
  copyTo: 'Copy to {branch}',
  /** What a screen reader calls that button. */
  copyField: 'Copy to {branch}: {field}',
  copyPetField: 'Copy to {branch}: {field} of {pet}',

  /** Before a door code or the like is copied. `field`: its label. */
  hiddenField: 'Copy hidden {field}',
  confirmHidden:
    'Copy the hidden value to {branch}? Whoever may see this field there can read it then.',
  copyHidden: 'Copy hidden value',
  leave: 'Do not copy',

  /** What became of a row. */
  copied: 'Copied to {branch}.',
  waiting: 'Not copied yet: it will be copied as soon as {branch} can be reached.',
  undoWaiting: 'Not undone yet: it will be undone as soon as {branch} can be reached.',
  changed: 'It was changed meanwhile. This is the current value: copy again if it is still right.',
  undoField: 'Undo: {field}',
} as const
