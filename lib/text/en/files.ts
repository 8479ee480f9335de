/** Saved files: their names, and the headings of their columns. */
export const files = {
  // The middle part of file names: "tandem-accounts-2026-03-02.csv". Lower case, no spaces.
  accounts: 'accounts',
  history: 'history',
  missing: 'list-not-found',
  without: 'list-lines-without-an-e-mail',
  elsewhere: 'list-in-one-only',
  staff: 'list-staff',
  both: 'list-in-both-already',
  repeated: 'list-more-than-once',

  // Columns of a file of accounts
  name: 'Name',
  /** Lists are read by this heading too: see `lib/domain/lists/e-mail-column.ts`. */
  email: 'E-mail',
  phone: 'Phone',
  kind: 'Kind',
  statusIn: '{branch} status',
  roleIn: '{branch} role',
  primaryBranch: 'Primary branch',
  pets: 'Pets',
  flagsIn: '{branch} flags',
  profileIdIn: '{branch} profile id',

  // Columns of a file of a list's lines, besides the group's title
  line: 'Line',

  // Columns of a file of the history
  when: 'When',
  who: 'Who',
  action: 'Action',
  account: 'Account',
  direction: 'Direction',
  outcome: 'Outcome',
  fields: 'Fields',
  accountId: 'Account id',
  actorId: 'Id of who did it',
} as const
