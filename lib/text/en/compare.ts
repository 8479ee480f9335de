/** The dialog that compares the two profiles of a client. */
export const compare = {
  title: 'Compare {name}',
  loading: 'Comparing the two profiles…',
  /** What was found, in one line. */
  differ: { one: '{count} field differs.', other: '{count} fields differ.' },
  nothing: 'Nothing differs between In-Home and Facility.',
  same: { one: '{count} field is the same.', other: '{count} fields are the same.' },
  paused: 'Tandem can’t check the two profiles right now, so nothing more can be copied.',

  /** Over a value, if the field has another label in this branch. */
  fieldIn: '{branch}: {field}',
  /** In place of a value. */
  empty: 'empty',
  hidden: 'hidden',
  showAll: 'Show all',
  showLess: 'Show less',
  showAllOf: 'Show all of {field}',
  showLessOf: 'Show less of {field}',
  copyTo: 'Copy to {branch}',
  /** The button's name for screen readers. */
  copyField: 'Copy to {branch}: {field}',
  copyPetField: 'Copy to {branch}: {field} of {pet}',

  /** The question before a door code or another sensitive value is copied. `field`: its label. */
  hiddenField: 'Copy hidden {field}',
  confirmHidden:
    'Copy the hidden value to {branch}? Whoever may see this field there can read it then.',
  copyHidden: 'Copy hidden value',
  leave: 'Do not copy',

  /** The state of a row. */
  copied: 'Copied to {branch}.',
  waiting: 'Not copied yet: it will be copied as soon as {branch} can be reached.',
  undoWaiting: 'Not undone yet: it will be undone as soon as {branch} can be reached.',
  changed: 'It was changed meanwhile. This is the current value: copy again if it is still right.',
  undoField: 'Undo: {field}',
} as const
