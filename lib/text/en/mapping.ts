/** The table of paired fields on the options page. */
export const mapping = {
  /** Heading of the section. */
  title: 'Field mappings',
  intro:
    'When a client is synced or compared, a value goes from a field to its counterpart. Fields with the same label belong together automatically. Here you say which others do.',
  /** In place of all of it. */
  notOffered:
    'Your dashboards decide which fields belong together. Tandem cannot show or change that.',

  /** In place of the table: why it is missing, and what to do. */
  loading: 'Loading the fields…',
  loadingHint: 'It takes a moment.',
  signedOut: 'You are signed out',
  signedOutHint: 'Sign in to In-Home or Facility in another tab, then come back.',
  signedIn: 'I am signed in',
  checkAgain: 'Check again',
  offline: 'You are offline',
  offlineHint: 'The dashboards keep the field mappings, so you can see them only online.',
  error: 'That did not work',
  errorHint: 'The dashboard gave an unexpected response. Nothing was changed.',
  forbidden: 'This is for Admins',
  /** Followed by the people to ask. */
  forbiddenHint: 'Only the Admins of your business say which fields belong together.',
  noFields: 'No fields yet',
  /** Client Fields and Pet Fields: pages of the dashboards. */
  noFieldsHint: 'As soon as there are Client Fields or Pet Fields, they show up here.',

  /** Followed by the people to ask. */
  adminsOnly: 'Only an Admin of both In-Home and Facility can change this.',
  search: 'Search fields',
  /** What can be searched for. */
  searchHint: 'Label or group',
  onlyUnpaired: 'Only fields without a counterpart',

  pairs: { one: '{count} pair belongs together.', other: '{count} pairs belong together.' },
  unpaired: {
    one: '{count} field has no counterpart.',
    other: '{count} fields have no counterpart.',
  },
  noneFound: 'No field here matches your search.',

  /** Pairs that Tandem proposes. */
  proposalsTitle: 'These may belong together',
  proposals: 'Proposals',
  add: 'Add',
  dismiss: 'Dismiss',
  /** The buttons' names for screen readers. `inHome`, `facility`: labels of the two fields. */
  addPair: 'Add: {inHome} and {facility}',
  dismissPair: 'Dismiss: {inHome} and {facility}',

  /** Saved pairs that no longer have an effect. */
  idleTitle: 'Saved, but without effect',
  idlePairs: 'Pairs without effect',
  fieldGone: 'This field is gone',
  remove: 'Remove',
  removePair: 'Remove: {inHome} and {facility}',
  /** In place of a field's label, in the message before. */
  goneField: 'a field that is gone',
  idleGone: 'A field of this pair is gone, so the pair does nothing.',
  idleTaken: 'This pair does nothing: one of the two belongs to another field.',

  /** A line of the table. `field`: label of the field that gets a counterpart in `branch`. */
  counterpartFor: '{branch} field for {field}',
  noCounterpart: 'No counterpart',
  /** A field to choose; with its group if two fields have the same label. */
  fieldOfType: '{field} ({type})',
  fieldOfGroup: '{field} ({group}, {type})',
  /** Under the label of a field. */
  facts: '{group} · {type}',
  sensitiveFacts: '{group} · {type} · sensitive',

  /** Why two fields are paired. */
  byKey: 'Same standard field',
  bySaved: 'Set by your business',
  byLabel: 'Same label',
  byChoice: 'Not saved yet',

  /** The type of a field, beside its label. */
  shortText: 'short text',
  longText: 'long text',
  number: 'number',
  date: 'date',
  yesNo: 'yes or no',
  choice: 'choice',
  choices: 'several choices',
  phone: 'phone number',
  email: 'e-mail address',
  address: 'address',
  link: 'link',
  vet: 'vet',

  /** How values are carried over into this branch. `from`, `to`: types of fields, from the list above. */
  neverEither:
    'Nothing can be copied between these two: “{inHome}” and “{facility}” do not fit. Choose another field.',
  never: 'To {branch}: nothing is copied, because “{from}” does not fit “{to}”.',
  asText: 'To {branch}: it is written out as text.',
  asPlace: 'To {branch}: the text comes along as it is.',
  asChoice: 'To {branch}: what is one of the choices there comes along; the rest stays behind.',
  readsAsNumber: 'To {branch}: what reads as a number comes along; the rest stays behind.',
  readsAsDate: 'To {branch}: what reads as a date comes along; the rest stays behind.',
  readsAsYesNo: 'To {branch}: what reads as yes or no comes along; the rest stays behind.',
  readsAsPhone: 'To {branch}: what reads as a phone number comes along; the rest stays behind.',
  readsAsEmail: 'To {branch}: what reads as an e-mail address comes along; the rest stays behind.',
  readsAsLink: 'To {branch}: what reads as a link comes along; the rest stays behind.',

  /** At the foot of the page. */
  unsaved: { one: '{count} change not saved yet.', other: '{count} changes not saved yet.' },
  impossible: {
    one: '{count} pair cannot work, so nothing can be saved.',
    other: '{count} pairs cannot work, so nothing can be saved.',
  },
  undoChanges: 'Undo changes',
  saved: 'Saved. The next preview uses it.',
  takenBack: 'Undone: the fields belong together as before.',
  changed:
    'Somebody else saved meanwhile. What they saved is shown now, with your own changes where they still apply. Check them once more, then save.',
} as const
