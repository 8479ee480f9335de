/** The Quick Actions, and what the buttons of their dialogs are called. */
export const actions = {
  compare: 'Compare',
  requestServices: 'Request services',
  changeRole: 'Change role',
  changeRoleIn: 'Change role in {branch}',
  makeInactive: 'Make inactive in {branch}',
  reactivate: 'Re-activate in {branch}',
  makePrimary: 'Make {branch} primary',
  addFlag: 'Add flag',
  removeFlag: 'Remove flag',
} as const
