/** The popup's outbox: operations that are not settled. */
export const outbox = {
  offline: 'You are offline. What you see here is kept, and sent when you are back online.',
  noAccess:
    'The browser keeps Tandem off the dashboard. What you see here is kept, and sent once there is access.',
  noAnswer:
    'The dashboard is not answering properly right now. What you see here is kept, and sent when it does.',

  // Operations that ended without success, by problem
  needsAttention: 'Needs attention',
  /** `total`: the number of a group's operations that can be sent again. Ticks all of them. */
  all: 'All {total}',
  dismissAll: 'Dismiss all {total}',
  decide: 'Decide…',
  decideOn: 'Decide… {name}',
  dismiss: 'Dismiss',
  dismissOne: 'Dismiss {name}',
  showMore: { one: 'Show {count} more', other: 'Show {count} more' },
  retrySelected: 'Retry selected',
  retrySelectedCount: 'Retry selected ({selected})',

  // Bulk runs
  runs: 'Runs',
  /** `when`: a date and a time. */
  started: 'Started {when}',
  /** `progress`: "1,204 of 5,000"; `pace`: "12 a second, about 2 minutes left". */
  progressAndPace: '{progress} · {pace}',
  pause: 'Pause',
  resume: 'Resume',
  cancelRest: 'Cancel the rest',
  retryFailed: 'Retry failed',

  // Single operations under way
  underWay: 'Under way',
  cancelOne: 'Cancel {name}',
} as const
