/** The Quick Actions, and the labels of the buttons in their dialogs. */
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
