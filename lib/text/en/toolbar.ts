/** The toolbar’s badge, and the address bar after the keyword `td`. */
export const toolbar = {
  /** Tooltip of the badge. `facts`: the two below. */
  title: 'Tandem: {facts}',
  underWay: { one: '{count} under way', other: '{count} under way' },
  toLookAt: { one: '{count} needs attention', other: '{count} need attention' },
  /** `site`: host of a dashboard. */
  closed: 'the browser keeps Tandem off {site}. Open Tandem to allow it',
  /** Below the typed text; valid for any text. */
  hint: 'Find by name, e-mail, phone or pet: Enter opens the only one found, or shows all in Tandem',
  filling: 'Your accounts are still loading. Try again in a moment',
  nobody: 'Nobody found for “{text}”',
  noDashboard: 'No dashboard is connected yet. Open Tandem to connect one',
  signedOut: 'You are signed out. Sign in to In-Home or Facility, then try again',
  noList: 'Your dashboards give Tandem no list to search. Find people on the dashboard instead',
  noAccess: 'The browser keeps Tandem off the dashboard. Open Tandem to allow it',
  moved: 'The dashboard has another address now. Check it in Tandem’s options',
  unreachable: 'Tandem cannot reach the server right now',
  /** After the names of some pets: the number of further pets. */
  morePets: '{pets} +{count}',
} as const
