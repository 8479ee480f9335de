/** What covers the popup and the side panel while nobody uses them, and the setting for it. */
export const lock = {
  title: 'Locked after {minutes} minutes without use',
  hint: 'Move the pointer or press a key. Tandem asks the dashboard who is signed in, and opens by itself. Nothing you typed is lost.',
  offline:
    'You are offline, so Tandem cannot ask who is signed in. It opens by itself once you are online. Nothing you typed is lost.',
  noAnswer:
    'The dashboard does not answer, so Tandem cannot ask who is signed in. It opens by itself once it answers. Nothing you typed is lost.',
  noAccess:
    'The browser keeps Tandem off the dashboard, so it cannot ask who is signed in. It opens by itself once there is access.',

  /** Heading of the section in the options. */
  setting: 'Lock',
  settingHint:
    'For a computer that several people use. After this time without use, the popup and the side panel hide everybody until the dashboard says who is signed in.',
  after: 'After {minutes} minutes',
  never: 'Never',
} as const
