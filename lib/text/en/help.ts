/** The help in the popup: five short pages. */
export const help = {
  title: 'Help',
  /** `page`, `pages`: numbers. */
  page: '{page} of {pages}',
  back: 'Back',
  next: 'Next',
  welcome: 'Welcome page',
  options: 'Options',

  barTitle: 'The bar and the button',
  barToggle:
    'At the top of every dashboard page is the Tandem bar. Press In-Home or Facility to go to the same page in the other software.',
  barButton:
    'Under the name on a profile is a button such as “Add to Facility”. It shows what will be done first; nothing happens before you confirm.',
  barPopup:
    'The Tandem button in the toolbar shows everybody of both. A number on it counts what is under way, or in red what needs you.',

  addTitle: 'Adding somebody',
  addPreview:
    'Press “Add to Facility” or “Add to In-Home”, on the profile or in the list. You see what is copied, what stays behind and why.',
  addMatch:
    'If somebody over there may be the same person, Tandem asks you. Link them instead of adding a second profile.',
  addUndo:
    'Everything is copied once. No e-mail is sent. Undo takes it back for as long as the business allows.',

  manyTitle: 'Many at once',
  manySelect:
    'Press Select in the list, tick clients, and add them all. Staff are added one by one.',
  manyCheck:
    'Tandem checks everybody first, and says who can be added and who cannot. Only then you confirm.',
  manyGo:
    'You can close the popup: it goes on. The outbox shows how far it is, and lets you pause.',

  waitTitle: 'When something waits or fails',
  waitKept:
    'What you ask for is kept on this computer before it is sent. Offline, signed out, browser closed: it waits, and is sent by itself.',
  waitOnce: 'It is carried out once, even if it has to be sent again.',
  waitOutbox:
    'What needs you stands in the outbox with the reason: try again, decide or dismiss it.',

  privacyTitle: 'Privacy and access',
  privacySites:
    'Tandem works only on the dashboards that you connect. The browser asks you first, and you can take access away at any time.',
  privacySession:
    'It uses the session that is open in this browser and knows no password. It sees what you may see, and no more.',
  privacyLocal:
    'The list is kept encrypted on this computer and erased when you sign out. Nothing goes anywhere else.',
} as const
