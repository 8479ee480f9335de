import type { ServiceRecord } from '../backend/conversation/care.ts'

/** What both branches offer: everything that stands in the timetable, and a little more. */
export const SERVICES: ServiceRecord[] = [
  inHome('ih-walk', 'Dog walk', '12:30', ['Dog']),
  inHome('ih-drop-in', 'Drop-in visit', '10:30'),
  inHome('ih-half-hour', 'Half-hour visit', '16:30'),
  inHome('ih-overnight', 'Overnight sitting', '19:00'),
  facility('fa-boarding', 'Boarding', '14:00', 'Suites'),
  facility('fa-daycare', 'Daycare', '07:30', 'Play group 1'),
  facility('fa-half-day', 'Daycare, half day', '07:30', 'Play group 2'),
  facility('fa-grooming', 'Grooming', '11:00', 'Salon', ['Dog', 'Cat']),
  facility('fa-training', 'Puppy class', '17:30', 'Play group 1', ['Dog']),
]

function inHome(id: string, name: string, time: string, petTypes: string[] = []): ServiceRecord {
  return { id, branch: 'in-home', name, petTypes, time, space: '' }
}

function facility(
  id: string,
  name: string,
  time: string,
  space: string,
  petTypes: string[] = [],
): ServiceRecord {
  return { id, branch: 'facility', name, petTypes, time, space }
}
