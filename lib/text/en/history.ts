/** The popup's history, and the history of one account. */
export const history = {
  backendAway:
    'The dashboard’s own record can’t be read right now. Showing what was done on this device.',

  // Filters
  search: 'Search history',
  searchHint: 'Name',
  action: 'Action',
  allActions: 'All actions',
  outcome: 'Outcome',
  allOutcomes: 'All outcomes',

  // Actions. `mappings`: the mapping of fields was changed; `rebuilt`: this device's stored data was lost and loaded again.
  sync: 'Sync',
  copy: 'Copy field',
  mappings: 'Map fields',
  undo: 'Undo',
  role: 'Change role',
  create: 'Create',
  edit: 'Edit',
  status: 'Change status',
  primary: 'Change primary branch',
  flag: 'Change flags',
  message: 'Message',
  request: 'Request services',
  signIn: 'Sign in',
  signOut: 'Sign out',
  rebuilt: 'Data on this device rebuilt',

  // Outcomes
  done: 'Done',
  underWay: 'Under way',
  notDone: 'Not done',
  givenUp: 'Canceled',
  unchanged: 'No change needed',
  unsent: 'Not sent yet',
  sending: 'Being sent',
  checking: 'No response yet; checking what happened',
  replaced: 'Asked for again',
  undone: 'Undone',
  decide: 'Needs a decision',
  /** `reason`: a sentence, or an outcome of the backend that Tandem does not know. */
  outcomeReason: '{outcome}: {reason}',
  rebuiltFromCopy: 'What this device kept was lost, and was restored from its second copy.',

  // The lines
  list: 'History',
  /** From one branch into the other. */
  direction: '{from} → {to}',
  fields: { one: '{count} field', other: '{count} fields' },
  /** The button's name for screen readers. `action`: such as "Sync"; `name`: the person's, may be empty. */
  undoLine: 'Undo {action} {name}',
  showMore: 'Show more',

  // Below them
  complete: 'The record on this device is complete.',
  /** `line`: its number in the audit log. */
  broken: 'Line {line} of the record on this device was changed or removed.',
  exportCsv: 'Export as CSV',
  exportJson: 'Export as JSON',
} as const
