/** The dialog that requests services for a client. */
export const request = {
  title: 'Request services for {name}',
  titleIn: 'Request services for {name} in {branch}',
  /** Title for a client in both branches. */
  whichBranch: 'In-Home or Facility?',
  loading: 'Loading what can be requested for {name}…',
  notActive: '{name} is not active in any software you work in, so nothing can be requested.',
  /** Under the title that asks for the branch. */
  primary: 'The primary branch of {name} is {branch}.',
  /** Approvals is a page of the dashboard. */
  approval: 'It is booked once {branch} accepts it in Approvals. No e-mail is sent.',
  service: 'Service',
  chooseService: 'Choose a service',
  pets: 'Pets',
  noPets: 'No pet is on file here. Add one to the profile first.',
  /** After the name of a pet. `type`: such as "Cat". */
  notForPet: '{type} – not for this service',
  firstDay: 'First day',
  lastDay: 'Last day',
  note: 'Note',
  /** Stands after "Note" in the same line. */
  noteHint: '– anything the team should know. No door or alarm codes.',
  missingService: 'Choose a service first.',
  missingPets: 'Choose at least one pet first.',
  missingDays: 'Choose the first and the last day first.',
  dayIsPast: 'The first day is in the past. Choose today or a later one.',
  lastBeforeFirst: 'The last day is before the first one. Choose a later one.',
  tooFar: 'That is more than a year ahead. Choose an earlier last day.',
  back: 'Back',
} as const
