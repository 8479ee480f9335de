/** The page that opens once, when Tandem was installed. */
export const welcome = {
  /** Heading of the page, and its title in the tab. */
  title: 'Welcome to Tandem',
  lead: 'One front desk for In-Home and Facility.',

  // The first step
  connect: 'Connect a dashboard',
  connectAnother: 'Connect another dashboard',
  connectHint: 'The browser asks you to allow the dashboard’s two addresses, and nothing else.',
  tryDemo: 'Try the demo',
  /** `command`: what to type, in code. */
  tryDemoHint: 'The demo is a made-up business on this computer. Start it first: {command}',
  /** `name`: of the dashboard. */
  connected: '{name} is connected',
  connectedHint: 'Sign in there, and Tandem is ready.',

  // The pictures
  whatItDoes: 'What Tandem does',
  pictureToggle: 'Switch between In-Home and Facility, and stay with the same client.',
  pictureAdd: 'Add somebody to the other software. You see first what will be copied.',
  pictureFind: 'Find everybody of both from the Tandem button in the toolbar.',

  // What a sync is
  sync: 'What adding somebody does',
  does: 'It does',
  copiesOnce: 'Copy the profile once, as the preview shows',
  sameLogin: 'Keep the same login in both',
  canUndo: 'Let you undo it',
  doesNot: 'It does not',
  noEmail: 'Send an e-mail to anybody',
  notInStep: 'Keep the two profiles the same from then on',
  noReplace: 'Replace anything that you did not tick',

  // The toolbar
  pin: 'Keep Tandem in sight',
  pinChromium: 'Press the puzzle piece beside the address bar, then the pin beside Tandem.',
  pinFirefox:
    'Press the puzzle piece beside the address bar, then the gear beside Tandem, and choose “Pin to Toolbar”.',
} as const
