/** The browser keeps Tandem off a dashboard: what that means, and the way out. `sites`: one or two hosts. */
export const access = {
  closed: 'The browser keeps Tandem off {sites}',
  /** Where the host is not known. */
  closedDashboard: 'The browser keeps Tandem off the dashboard',
  closedHint:
    'Tandem works only on sites where it is allowed. Nothing you asked for is lost: it waits, and is sent once there is access.',
  /** Above a list that goes on being shown. */
  closedNote:
    'The browser keeps Tandem off {sites}. What you ask for waits until there is access; nothing is lost.',
  allow: 'Allow access',
  refused: 'Access was not allowed. Tandem stays off {sites} until you allow it.',
  /** A policy keeps Tandem off, or the browser may not even ask. */
  forbidden: 'An administrator of this computer keeps Tandem off {sites}. Ask them to allow it.',
  /** Where the browser has its own switch. Its words are those of the browser. */
  menuChromium:
    'Did the browser not ask? Open {sites}, right-click the Tandem button in the toolbar, and choose “This can read and change site data”, then that site.',
  menuFirefox:
    'Did the browser not ask? Open {sites}, right-click the Tandem button in the toolbar, and choose “Always Allow” for that site.',

  moved: 'The dashboard has another address now',
  movedHint:
    'It names an address that Tandem does not know. Check the dashboard’s addresses in the options.',
  openOptions: 'Open options',

  noDashboard: 'No dashboard is connected yet',
  noDashboardHint:
    'Tandem works with the dashboards of In-Home and Facility that you connect. That takes a minute.',
  connect: 'Connect a dashboard',
  howItWorks: 'What Tandem does',

  signIn: 'Sign in to {branch}',
  openBranch: 'Open {branch}',
} as const
