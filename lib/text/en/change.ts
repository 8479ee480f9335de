/** Dialogs that change an account: its role, its status, the branch a client sees first, its flags. */
export const change = {
  roleTitle: 'Change the role of {name} in {branch}?',
  roleLoading: 'Looking up the role…',
  roleNow: '{name} is {role} in {branch} now. No e-mail is sent.',
  /** Over a list of roles. */
  roleIn: 'Role in {branch}',
  /** Beside one of the roles. */
  now: '– now',
  baseRole: '– base role, where everybody starts',
  seat: '{branch} bills every Office Manager and Admin: this may add a paid seat.',
  chooseRole: 'Choose another role first.',

  inactiveTitle: 'Make {name} inactive in {branch}?',
  reactivateTitle: 'Re-activate {name} in {branch}?',
  statusLoading: 'Looking up the status…',
  /** What the new status means. `other`: the branch where nothing changes. */
  clientBack: '{name} can sign in to {branch} services again, with the same e-mail and password.',
  staffBack: '{name} can work in {branch} again, with the usual login and the role from before.',
  nowhere: '{name} can no longer sign in anywhere.',
  clientOther: '{name} stays active in {other} and can no longer sign in to {branch} services.',
  staffOther: '{name} keeps working in {other} and can no longer sign in to {branch}.',
  /** The new primary branch of a client who leaves the old one. */
  primaryQuestion: 'Which software does {name} see first from now on?',
  /** Beside the branch that is left. */
  onceActive: '– once it is active again',
  choosePrimary: 'Choose which software comes first from now on.',
  /** Over the two options below. */
  deleteToo: 'Also delete in {branch}',
  deleteServices: 'Delete all future services',
  deleteTemplates: 'Delete templates',
  nothingDeleted: 'Nothing is deleted: whatever is booked in {branch} stays.',
  deletedForGood: 'What is deleted in {branch} does not come back, not even with Undo.',
  noMessage: 'No message is sent to anybody. You can undo this.',
  makeInactive: 'Make inactive',
  reactivate: 'Re-activate',

  primaryTitle: 'Make {branch} the primary branch of {name}?',
  primaryLoading: 'Looking up the primary branch…',
  primaryMeans: '{name} will see {branch} first: in the conversation and when requesting services.',
  primaryInactive: '{name} is inactive in {branch}: until that is changed, only {other} is seen.',
  primaryContact:
    'Lists show the name, e-mail and phone of {branch} from then on. No message is sent, and you can undo this.',

  addFlagTitle: 'Add a flag to {name} in {branch}?',
  removeFlagTitle: 'Remove a flag from {name} in {branch}?',
  flagsLoading: 'Looking up the flags…',
  flagAddMeans:
    'Everybody who works in {branch} will see the flag on {name}. No message is sent, and you can undo this.',
  flagRemoveMeans:
    'Nobody in {branch} will see the flag on {name} anymore. No message is sent, and you can undo this.',
  allFlagsSet: '{name} has every flag that {branch} has.',
  noFlagSet: '{name} has no flag in {branch}.',
  /** Over a list of flags, with a box that searches it. */
  flagsOf: 'Flags of {branch}',
  findFlag: 'Find a flag',
  noFlagFound: 'No flag is called that.',
  chooseFlag: 'Choose a flag.',
} as const
