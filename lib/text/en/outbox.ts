/** The popup's outbox: what was asked for and is not over. */
export const outbox = {
  offline: 'You are offline. What you see here is kept, and sent when you are back online.',
  noAnswer:
    'The dashboard is not answering properly right now. What you see here is kept, and sent when it does.',

  // What ended without being done, by what is the matter
  needsAttention: 'Needs attention',
  /** `total`: how many of a group can be sent again. Ticks all of them. */
  all: 'All {total}',
  dismissAll: 'Dismiss all {total}',
  decide: 'Decide…',
  decideOn: 'Decide… {name}',
  dismiss: 'Dismiss',
  dismissOne: 'Dismiss {name}',
  showMore: { one: 'Show {count} more', other: 'Show {count} more' },
  retrySelected: 'Retry selected',
  retrySelectedCount: 'Retry selected ({selected})',

  // Runs of many
  runs: 'Runs',
  /** `when`: a date and a time. */
  started: 'Started {when}',
  /** `progress`: "1,204 of 5,000"; `pace`: "12 a second, about 2 minutes left". */
  progressAndPace: '{progress} · {pace}',
  pause: 'Pause',
  resume: 'Resume',
  cancelRest: 'Cancel the rest',
  retryFailed: 'Retry failed',

  // What is under way by itself
  underWay: 'Under way',
  cancelOne: 'Cancel {name}',
} as const
