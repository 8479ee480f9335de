/** The form that creates a person. */
export const create = {
  /** Headings of the form. */
  newClient: 'New client',
  newStaff: 'New staff member',
  loading: 'Loading the fields…',
  notOffered:
    'Your dashboards do not let Tandem create anybody. Use the form on the dashboard itself.',
  forbiddenClient: 'Your role does not let you add clients. Ask an Admin.',
  forbiddenStaff: 'Your role does not let you add staff. Ask an Admin.',

  /** A form that was left unfinished. `name`: the person in it. */
  continueWith: 'Continue with {name}? What you typed is still here, in memory only.',
  continueNameless: 'Continue where you were? What you typed is still here, in memory only.',
  continue: 'Continue',
  discardDraft: 'Discard and start over',

  leadClient:
    'One person, one login. If you select both In-Home and Facility, the client is created in both or in neither.',
  leadStaff:
    'One person, one login. They start with the base role: Staff/User in In-Home, Tech/Runner in Facility.',

  /** Heading over a check box for In-Home and one for Facility. */
  software: 'Software',
  noRightClient: 'Your role does not let you add clients in {branch}. Ask an Admin.',
  noRightStaff: 'Your role does not let you add staff in {branch}. Ask an Admin.',
  selectBranch: 'Select In-Home, Facility or both.',

  firstName: 'First name',
  lastName: 'Last name',
  email: 'E-mail',
  phone: 'Phone',
  /** Under an input: what is wrong with it. */
  missing: 'Fill this in.',
  notAnEmail: 'This is not an e-mail address.',
  emailTaken: 'Somebody has this e-mail already.',
  unfit: 'This does not fit the field.',

  /** An account that may be the same person. `profiles`: a list such as "in In-Home and inactive in Facility", from the three below. */
  duplicateEmail: '{name} has this e-mail and is {profiles}.',
  duplicatePhone: '{name} has this phone number and is {profiles}.',
  duplicateName: '{name} has this name and is {profiles}.',
  profileActive: 'in {branch}',
  profileInactive: 'inactive in {branch}',
  profilePending: 'pending in {branch}',
  open: 'Open',
  openAccount: 'Open {name}',
  /** Buttons that use the existing account instead of creating the person once more. */
  reactivateAndLink: 'Re-activate and link instead',
  reactivateInstead: 'Re-activate in {branch} instead',
  addInstead: 'Add to {branch} instead',

  required: '* This can wait, but a client cannot book until it is filled in.',
  /** An option that only one branch has. `option`: its label. */
  optionOnlyIn: '{option} ({branch} only)',

  pets: 'Pets',
  addPet: 'Add a pet',
  /** Heading over a pet while it has no name; `number` counts from 1. */
  petNumber: 'Pet {number}',
  /** `name`: the pet's name, or the heading above. */
  removePet: 'Remove {name}',

  sendWelcome: 'Send one Welcome Email',
  sendActivation: 'Send one activation e-mail',
  oneEmail: 'One e-mail is sent, even if you select both In-Home and Facility.',
  noEmail: 'No e-mail is sent unless you select this.',

  /** Buttons that send the form. `branches`: In-Home, Facility, or "In-Home and Facility". */
  addClientTo: 'Add client to {branches}',
  addStaffTo: 'Add staff to {branches}',
  addClient: 'Add client',
  addStaff: 'Add staff',
  checkAgain: 'Check again now',
  discard: 'Discard',

  sending: 'Adding {name} to {branches}…',
  unknown:
    'No response yet, so {name} may or may not be there. Checking again, which never creates a duplicate…',
  offline:
    'You are offline. Nothing was sent; your form is kept. Try again when you are back online.',
  nothingCreated: 'Nothing was created.',
  emailTakenAbove: 'Nothing was created. Somebody has this e-mail already: see above who it is.',
  emailTakenHidden:
    'Nothing was created. Somebody you may not see has this e-mail already. Ask an Admin who it is.',
  /** `fields`: a list of labels. */
  correctFields: 'Nothing was created. Correct what is marked: {fields}',

  /** The outcome of the form, followed by one of the two below. */
  created: '{name} is now in {branches}.',
  welcomeSent: 'One Welcome Email was sent.',
  noEmailSent: 'No e-mail was sent.',
} as const
