/** Accounts in the other software that may be the same person. */
export const match = {
  question: 'Is this the same person?',
  addAsNew: 'Different person: add as new',
  blocked:
    '{name} has this e-mail in {branch} already, and nobody else there can have it too: link the two, or cancel.',
  blockedTwice:
    'Several people in {branch} have this e-mail. Give each of them their own there first.',
  linkHint: 'Linking keeps one account for both In-Home and Facility: nobody is added twice.',
  /** `what`: a list of the four words below. */
  certain: 'Same {what} – certainly the same login',
  likely: 'Same {what} – likely the same person',
  possible: 'Same {what} – perhaps the same person',
  email: 'e-mail',
  phone: 'phone',
  name: 'name',
  pet: 'pet',
  /** Title of a list that opens. `what`: one of the four below, or several with "or" between them. */
  noted: {
    one: '{count} person in {branch} has {what}',
    other: '{count} people in {branch} have {what}',
  },
  notedAtLeast: {
    one: 'At least {count} person in {branch} has {what}',
    other: 'At least {count} people in {branch} have {what}',
  },
  commonEmail: 'the same e-mail',
  commonPhone: 'the same phone',
  commonName: 'the same name',
  commonPet: 'a pet with the same name and breed',
  notedHint:
    'Many share that by chance, so nothing has to be decided. If you know one to be the same person, link the two: nobody is added twice.',
  samePerson: 'Same person',
  samePersonAs: 'Same person: {name}',
  linked: 'Will be linked with {name}, who is in {branch} already.',
  linkedInactive:
    'Will be linked with {name}, who is inactive in {branch} and is re-activated there.',
  link: 'Link with this one',
  reactivateAndLink: 'Re-activate and link',
  reactivate: 'Re-activate',
  addAsNewButton: 'Add as new',
  /** Beside a button that can't be pressed yet. */
  decideFirst: 'First choose whether this is the same person.',
} as const
