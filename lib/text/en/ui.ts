/** Buttons, states and short words that stand in many places. */
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
  /** At the end of a list of which only the beginning is shown. */
  andMore: { one: 'and {count} more', other: 'and {count} more' },
  /** How far something is. */
  progress: '{done} of {total}',
  askAdmin: 'Ask an Admin.',
  askOne: 'Ask {admin}.',
  askTwo: 'Ask {admin} or {other}.',
  primaryBranch: 'Primary branch',
  role: 'Role',
  status: 'Status',
  flag: 'Flag',
  /** Choices of a field that is either. */
  yes: 'Yes',
  no: 'No',
  /** In place of a name, in a sentence that is true of each of several people. */
  eachPerson: 'this person',
  /** While what was confirmed in a dialog is stored and sent. */
  working: 'Working on it.',
  workingStored: 'Working on it. You can close this: it goes on in the background.',
} as const
