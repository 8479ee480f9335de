/** The popup's list of accounts: the texts above it, in its rows and below it. */
export const accounts = {
  // A note above everything, for people without a toggle.
  noToggle: 'You have no software toggle: it is for Schedulers, Office Managers and Admins.',
  yourRole: 'You are {role} in {branch}.',
  yourRoles: 'You are {role} in {branch} and {otherRole} in {otherBranch}.',

  // Search
  search: 'Search accounts',
  searchHint: 'Name, e-mail, phone or pet',

  // The chart of accounts in one branch or both, and its parts
  whoIsWhere: 'Who is where',
  onlyIn: '{branch} only',
  both: 'Both',
  /** A part of the chart. `place`: "In-Home only" or "Both"; `counted`: "214 clients". */
  placeCount: '{place}, {counted}',
  staffMembers: { one: '{count} staff member', other: '{count} staff' },

  // Filters
  filters: 'Filters',
  filtersActive: 'Filters ({active})',
  clearFilters: 'Clear',
  kind: 'Kind',
  everybody: 'Everybody',
  clients: 'Clients',
  anyStatus: 'Any status',
  /** Status of a profile, as a choice by itself. */
  active: 'Active',
  inactive: 'Inactive',
  pending: 'Pending',
  anyRole: 'Any role',
  anyPrimary: 'Any primary',
  /** Also in the row of a client who is in both branches. */
  primary: 'Primary: {branch}',
  inOutbox: 'In the outbox',
  anyOutboxState: 'Any outbox state',
  flag: 'Flag',
  anyFlag: 'Any flag',
  /** A filter by flag. `flag`: the flag's label. */
  withFlag: 'Flag: {flag}',

  // Buttons beside the filters
  select: 'Select',
  addNew: 'Add new',
  newClient: 'New client…',
  newStaff: 'New staff member…',

  // Rows
  list: 'Accounts',
  rowLoading: 'Loading',
  selectOne: 'Select {name}',
  add: 'Add {name} to {branch}',
  compare: 'Compare {name}',
  roles: 'Roles',
  roleIn: '{branch}: {role}',
  changeRoleOf: 'Change role of {name} in {branch}',

  // Copying from a row, and what is shown when it was copied
  copy: 'Copy',
  copyFrom: 'Copy from {name}',
  copyName: 'Copy name',
  copyEmail: 'Copy e-mail',
  copyPhone: 'Copy phone',
  nameCopied: 'Name of {name} copied',
  emailCopied: 'E-mail of {name} copied',
  phoneCopied: 'Phone of {name} copied',
  copyRefused: 'The browser did not let Tandem copy that.',

  // Copying from one account. `what`: the label of a field.

  // Below the list while accounts are selected
  selection: 'Selection',
  selected: { one: '{count} selected', other: '{count} selected' },
  tooManySelected:
    '{selected} are selected, and at most {limit} can be done at once. Narrow the list with the search or a filter first.',
  /** `shown`: the number of accounts that the search and the filters show. */
  selectAll: 'Select all {shown}',
  selectNone: 'Select none',
  done: 'Done',

  // Why an account cannot be selected
  staffNotSelectable: 'Staff cannot be selected: only clients can be synced many at once.',
  bulkNotAllowed: 'Your role does not let you change many accounts at once. Ask an Admin.',
  bulkNotOffered: 'Your dashboards do not let Tandem change many accounts at once.',
  noProfile: '{name} cannot be selected without a profile.',
  bothNotAllowed: 'Your role does not let you select clients who are in both In-Home and Facility.',
  branchNotAllowed: 'Your role in {branch} does not let you select its clients.',

  // The keyboard shortcuts of the list
  keyboard: 'Keyboard shortcuts',
  keyboardWithKey: 'Keyboard shortcuts ({key})',
  keyboardLead: 'The list of accounts by keyboard alone.',
  /** Keys as they are printed on the keyboards that front desks have. */
  keyDown: 'Down',
  keyUp: 'Up',
  keyPageDown: 'Page Down',
  keyPageUp: 'Page Up',
  keyHome: 'Home',
  keyEnd: 'End',
  keyEnter: 'Enter',
  keySpace: 'Space',
  keyTab: 'Tab',
  keyEscape: 'Esc',
  /** What the keys do. */
  doesStep: 'The next account, the one before',
  doesPage: 'A screen further, a screen back',
  doesEnds: 'The first account, the last one',
  doesOpen: 'Open the account',
  doesSelect: 'Select the account, or deselect it',
  doesInside: 'The buttons of the account',
  doesSearch: 'Go to the search',
  doesType: 'Keep searching: what you type goes to the search',
  doesEscape: 'Back to the search; once more clears it',
  doesHelp: 'These shortcuts',
} as const
