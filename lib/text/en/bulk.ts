/** Bulk runs: the dialog that starts one, and its progress. */
export const bulk = {
  /** The button, and the name of the run afterwards. */
  sync: { one: 'Sync {count} client to {branch}', other: 'Sync {count} clients to {branch}' },
  primary: {
    one: 'Make {branch} primary for {count} client',
    other: 'Make {branch} primary for {count} clients',
  },
  /** The same as questions: titles of the dialog. */
  syncTitle: {
    one: 'Sync {count} client to {branch}?',
    other: 'Sync {count} clients to {branch}?',
  },
  primaryTitle: {
    one: 'Make {branch} primary for {count} client?',
    other: 'Make {branch} primary for {count} clients?',
  },
  loading: 'Checking each client. Nothing is changed yet.',
  /** Label of a progress bar. */
  checked: 'Checked',
  /** `facts`: a list of counts, such as "198 will be synced, 9 already are". */
  summary: '{facts}.',
  /** The first item of that list: one of these four. */
  nobodySynced: 'Nobody will be synced',
  willSync: { one: '{count} will be synced', other: '{count} will be synced' },
  nobodyChanges: 'Nobody will change',
  willChange: { one: '{count} will change', other: '{count} will change' },
  already: { one: '{count} already is', other: '{count} already are' },
  noChange: { one: '{count} needs no change', other: '{count} need no change' },
  needDecision: { one: '{count} needs a decision', other: '{count} need a decision' },
  cannotSync: { one: '{count} cannot be synced', other: '{count} cannot be synced' },
  cannotChange: { one: '{count} cannot change', other: '{count} cannot change' },
  primaryMeans:
    'They will see {branch} first: in the conversation and when requesting services. No message is sent.',
  possiblyThere: {
    one: '{count} of them shares only a name or a pet’s name with somebody in {branch}',
    other: '{count} of them share only a name or a pet’s name with somebody in {branch}',
  },
  possiblyThereHint:
    'Each is added as somebody new. If you know that one of them is there already, cancel, deselect that client, and add that client from the list.',
  decisionsTitle: 'Need a decision',
  decisionsHint: 'They are left out now: add them one by one from the list.',
  cannotSyncTitle: 'Cannot be synced',
  cannotChangeTitle: 'Cannot change',
  /** The problem of a group, and its number of accounts. `reason`: a sentence. */
  group: '{reason} ({count})',
  /** Take the place of a name in a sentence about a problem. */
  them: 'them',
  others: 'the others',
  /** The results of the run so far. */
  synced: { one: '{count} synced', other: '{count} synced' },
  changed: { one: '{count} changed', other: '{count} changed' },
  failed: { one: '{count} failed', other: '{count} failed' },
  undone: { one: '{count} undone', other: '{count} undone' },
  dismissed: { one: '{count} dismissed', other: '{count} dismissed' },
  paused: 'Paused: nothing more is sent until you resume.',
  cancelled: 'Canceled: what was not sent yet will not be sent.',
  ended: 'Finished.',
  running: 'In progress. You can close this: it goes on in the background.',
  /** `reason` is a sentence. */
  stoppedRefused: 'Stopped by itself. {reason}',
  stoppedErrors: 'Stopped by itself: the server failed again and again. Wait a while, then resume.',
  stoppedFailures:
    'Stopped by itself: too many failed. See why under “Needs attention”, then resume or cancel the rest.',
  /** `rate`: accounts per second. */
  secondsLeft: {
    one: '{rate} a second, about {count} second left',
    other: '{rate} a second, about {count} seconds left',
  },
  minutesLeft: {
    one: '{rate} a second, about {count} minute left',
    other: '{rate} a second, about {count} minutes left',
  },
} as const
