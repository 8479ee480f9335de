import { drawAddress, drawPerson } from '../people.ts'
import { type ClientFact, drawCode, drawFile, drawSome } from './draws.ts'
import { BELONGINGS, HOUSEHOLDS, PARKING } from './sentences.ts'
import { oneOf, same } from './tell-facts.ts'

const inHomeOnly = (share: number, inHome: string, values: readonly (string | boolean)[]) => ({
  share,
  inHome,
  draw: oneOf(values),
})

const facilityOnly = (share: number, facility: string, values: readonly (string | boolean)[]) => ({
  share,
  facility,
  draw: oneOf(values),
})

/** What only one of them asks a client. */
export const ASKED_BY_ONE: ClientFact[] = [
  { share: 0.12, inHome: 'ih-lockbox', draw: (random) => same(drawCode(random)) },
  { share: 0.3, inHome: 'ih-keys', draw: (random) => same(1 + random.below(3)) },
  {
    share: 0.2,
    inHome: 'ih-emergency',
    draw: (random) => same(`${drawPerson(random).firstName}, sister`),
  },
  { share: 0.1, facility: 'fa-pickup-word', draw: (random) => same(`Paw ${drawCode(random)}`) },
  {
    share: 0.1,
    facility: 'fa-pickup-address',
    draw: (random, { zip }) => same(drawAddress(random, zip)),
  },
  {
    share: 0.2,
    facility: 'fa-reports',
    draw: (random) => same(drawSome(random, ['With photos', 'By e-mail'])),
  },
  { share: 0.3, facility: 'fa-vaccinations', draw: drawFile('vaccinations') },
  inHomeOnly(0.3, 'ih-parking', PARKING),
  inHomeOnly(0.4, 'ih-entry', ['Key', 'Lockbox', 'Door code', 'Doorman']),
  inHomeOnly(0.2, 'ih-cameras', [true, false]),
  inHomeOnly(0.2, 'ih-household', HOUSEHOLDS),
  inHomeOnly(0.2, 'ih-plants', [true, false]),
  inHomeOnly(0.2, 'ih-trash', ['Monday', 'Tuesday', 'Thursday']),
  inHomeOnly(0.1, 'ih-thermostat', [
    '68 °F, please leave it',
    'Do not touch',
    'Eco when you leave',
  ]),
  inHomeOnly(0.1, 'ih-walker', ['Uma', 'Tom', 'Whoever has time', 'No preference']),
  facilityOnly(0.15, 'fa-car', ['Blue Subaru, BKT 4412', 'White van', 'Grey Honda, C19 882']),
  facilityOnly(0.25, 'fa-pickup-people', [
    'Anyone of the family',
    'My sister',
    'Ask for the password',
  ]),
  facilityOnly(0.3, 'fa-room', ['Standard', 'Suite', 'Suite with a view']),
  facilityOnly(0.2, 'fa-webcam', [true, false]),
  facilityOnly(0.2, 'fa-belongings', BELONGINGS),
  facilityOnly(0.2, 'fa-bath', [true, false]),
  // Left over from before the definitions were changed: every business has some.
  inHomeOnly(0.02, 'ih-heard', ['Yellow pages']),
  inHomeOnly(0.01, 'ih-keys', ['two, one at the neighbours']),
]
