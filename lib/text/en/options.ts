/** The options page. */
export const options = {
  /** Heading of the section. */
  language: 'Language',
  languageHint: 'Tandem speaks it everywhere at once. The dashboards keep their own language.',
  /** The choice that leaves it to the browser. `language`: the one that is spoken then, by its own name. */
  languageOfBrowser: 'As the browser ({language})',
} as const
