/** The frame of the popup and the side panel, and the texts shown in place of a list. */
export const popup = {
  /** Beside the actor's name: when the list was loaded. */
  updated: 'updated {time}',
  openSidePanel: 'Open in side panel',
  options: 'Options',
  refresh: 'Refresh',
  accounts: 'Accounts',
  outbox: 'Outbox',
  /** `count`: the number of operations that need attention or are under way. */
  outboxCount: { one: 'Outbox ({count})', other: 'Outbox ({count})' },
  history: 'History',
  clearFilters: 'Clear filters',
  checkAgain: 'Check again',
  signedOut: 'You are signed out',
  signedOutHint: 'Sign in to In-Home or Facility, then come back.',
  signedIn: 'I am signed in',
  /** The server gives no list of accounts. */
  noFeed: 'No list of accounts here',
  noFeedHint:
    'Your dashboards give Tandem no list of clients and staff. Open somebody’s profile on a dashboard: Tandem works there.',
  offline: 'You are offline',
  offlineHint: 'What you asked for is kept and will be sent when you are back online.',
  error: 'That did not work',
  errorHint: 'Unexpected response from the dashboard. Nothing was changed.',
  empty: 'Nobody here yet',
  emptyHint: 'Clients and staff of In-Home and Facility will show up here.',
  noMatch: 'Nobody found',
  /** `query`: the searched text. */
  noMatchFor: 'Nobody found for “{query}”',
  noMatchHint: 'Try part of a name, an e-mail address, a phone number or a pet’s name.',
  noFit: 'Nobody matches',
  noFitFor: 'Nobody matches “{query}”',
  /** Stands above the filters. */
  noFitHint: 'Nobody is left with these filters:',
  nothingWaits: 'Nothing is waiting',
  nothingWaitsHint: 'What you ask for stays here until it is done.',
  noHistory: 'Nothing done yet',
  noHistoryHint: 'Who synced whom, and when, will be listed here.',
  noLine: 'Nothing found',
  noLineHint: 'Try part of a name, or all actions and outcomes.',
  refilling: 'Loading your accounts again…',
  refillingHint:
    'What was saved on this computer could not be read, so it was erased. Nothing you asked for is lost.',
  noRoom: 'No room for the accounts',
  noRoomHint:
    'The browser cannot save more on this computer. Free up some space, then try again. What you asked for is kept.',
  loading: 'Loading your accounts…',
  loadingHint: 'The first time takes a moment.',
} as const
