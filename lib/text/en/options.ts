/** The options page. */
export const options = {
  /** Heading of the page, and its title in the tab. */
  title: 'Tandem options',

  /** Heading of the section. */
  language: 'Language',
  languageHint: 'Tandem uses it everywhere right away. The dashboards keep their own language.',
  /** The choice of the browser's language. `language`: the one used then, by its own name. */
  languageOfBrowser: 'Same as the browser ({language})',

  /** Heading of the section and name of its list. */
  shortcuts: 'Shortcuts',
  shortcutsHint:
    'You can press these on any tab. Your browser assigns the keys; shortcuts already in use by another extension are left unassigned.',
  /** What each shortcut does. */
  openTandem: 'Open Tandem',
  toggleSoftware: 'Go to the same page in the other software',
  syncProfile: 'Add the person on this page to the other software (asks first)',
  notSet: 'Not set',
  changeShortcuts: 'Change shortcuts',
} as const
