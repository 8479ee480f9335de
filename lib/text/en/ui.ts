/** Buttons, states and short words used in many places. */
export const ui = {
  undo: 'Undo',
  tryAgain: 'Try again',
  cancel: 'Cancel',
  close: 'Close',
  chooseAgain: 'Choose again',
  save: 'Save',
  /** Status of a profile, as the dashboards have it. */
  active: 'active',
  inactive: 'inactive',
  pending: 'pending',
  client: 'Client',
  staff: 'Staff',
  clients: { one: '{count} client', other: '{count} clients' },
  accounts: { one: '{count} account', other: '{count} accounts' },
  /** At the end of a list that is cut off. */
  andMore: { one: 'and {count} more', other: 'and {count} more' },
  /** Progress. */
  progress: '{done} of {total}',
  askAdmin: 'Ask an Admin.',
  askOne: 'Ask {admin}.',
  askTwo: 'Ask {admin} or {other}.',
  primaryBranch: 'Primary branch',
  role: 'Role',
  status: 'Status',
  flag: 'Flag',
  /** The options of a yes-or-no field. */
  yes: 'Yes',
  no: 'No',
  /** In place of a name, in a sentence about each of several people. */
  eachPerson: 'this person',
  /** Shown while a confirmed dialog is stored and sent. */
  working: 'Working on it.',
  /** Beside a button on a dashboard page, when a press on it did not count. */
  newButton: 'Press again: this button had only just come here.',
  pressedTwice: 'Press again: that press came right after another one.',
  coveredButton:
    'Nothing was done: something on the page covers this button. Use Tandem’s popup instead.',
  workingStored: 'Working on it. You can close this: it goes on in the background.',
} as const
