/** Texts on a dashboard page: the bar at the top, and the part under a name. */
export const bar = {
  /** Name of the group of the two links or badges. */
  software: 'Software',
  inactive: 'Your profile in {branch} is inactive.',
  noProfile: 'You have no profile in {branch}.',
  open: 'Open {branch}. Your role there: {role}',
  openLow: 'Open {branch}. Your role there: {role}, which has no toggle back',
  shortcut: '{label}. Shortcut: {keys}',
  unreachable: 'Tandem cannot reach the server right now.',
  noAccess: 'The browser keeps Tandem off this site. Open Tandem to allow it.',
  addTo: 'Add to {branch}',
  addToBoth: 'Add to In-Home and Facility',
  staysActive: '{branch} stays active.',
  workplaces: 'Facility has no mobile app for staff: they use the Staff Dashboard in a browser.',
  /** Names of pages of the dashboard. */
  shifts: 'Shift Schedule',
  frontDesk: 'Front Desk Mode',
  dialogNotOpened: 'The dialog could not be opened. Nothing was changed.',
} as const
