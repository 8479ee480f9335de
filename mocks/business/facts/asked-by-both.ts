import { drawDay, writtenDay } from '../days.ts'
import { drawPerson } from '../people.ts'
import { bracketed, type ClientFact, drawCode, drawFile, drawPhone, drawSome } from './draws.ts'
import { LONG_NOTES, NOTES, OFFICE_NOTES } from './sentences.ts'
import { eitherOf, oneOf, same } from './tell-facts.ts'

const TIMES = ['Early morning', 'Midday', 'Afternoon', 'Evening']

/** What both branches may ask a client, each in its own form. */
export const ASKED_BY_BOTH: ClientFact[] = [
  {
    share: 0.1,
    inHome: 'ih-preferred-name',
    facility: 'fa-preferred-name',
    draw: oneOf(['Alex', 'Kit', 'Jo', 'Mo', 'Sam', 'Ren', 'Doc', 'Bea']),
  },
  {
    share: 0.25,
    inHome: 'ih-second-owner',
    facility: 'fa-second-owner',
    draw: (random, { lastName }) => same(`${drawPerson(random).firstName} ${lastName}`),
  },
  {
    share: 0.2,
    inHome: 'ih-second-phone',
    facility: 'fa-second-phone',
    draw(random) {
      const phone = drawPhone(random)
      return [phone, bracketed(phone)]
    },
  },
  {
    share: 0.4,
    inHome: 'ih-reach',
    facility: 'fa-reach',
    draw: eitherOf([
      ['Text Message', 'Text message'],
      ['Phone Call', 'Phone call'],
      ['E-mail', 'E-mail'],
      ['App', undefined],
    ]),
  },
  {
    share: 0.2,
    inHome: 'ih-language',
    facility: 'fa-language',
    draw: eitherOf([
      ['English', 'English'],
      ['spanish', 'Spanish'],
      ['Vietnamese', 'Vietnamese'],
      ['Somali', undefined],
    ]),
  },
  {
    share: 0.1,
    inHome: 'ih-gate',
    facility: 'fa-gate',
    draw: (random) => same(`#${drawCode(random)}`),
  },
  { share: 0.12, inHome: 'ih-door', facility: 'fa-door', draw: (random) => same(drawCode(random)) },
  {
    share: 0.3,
    inHome: 'ih-times',
    facility: 'fa-times',
    draw(random) {
      const times = drawSome(random, TIMES)
      const known = times.filter((time) => time !== 'Evening')
      return [times, known.length ? known : undefined]
    },
  },
  {
    share: 0.35,
    inHome: 'ih-emergency-phone',
    facility: 'fa-emergency-phone',
    draw(random) {
      const phone = drawPhone(random)
      return [phone, random.chance(0.7) ? bracketed(phone) : `${bracketed(phone)}, evenings`]
    },
  },
  {
    share: 0.3,
    inHome: 'ih-relation',
    facility: 'fa-relation',
    draw: oneOf(['Sister', 'Brother', 'Neighbour', 'Mother', 'Friend', 'Dog walker']),
  },
  {
    share: 0.25,
    inHome: 'ih-vet-phone',
    facility: 'fa-vet-phone',
    draw: (random) => same(drawPhone(random)),
  },
  {
    share: 0.25,
    inHome: 'ih-vet-address',
    facility: 'fa-vet-address',
    draw: eitherOf([
      ['6517 Woodlawn Avenue NE, Seattle, WA 98115', '6517 Woodlawn Avenue NE, Seattle'],
      ['1121 Ballard Way\nSeattle, WA 98107', '1121 Ballard Way, Seattle'],
      ['Eastlake Pet Centre, Building C, second floor, 2401 Eastlake Avenue, Seattle', undefined],
    ]),
  },
  {
    share: 0.25,
    inHome: 'ih-vet-limit',
    facility: 'fa-vet-limit',
    draw: eitherOf([
      [500, '$500'],
      [1000, '1000'],
      [1500, '1,500'],
      [undefined, 'No limit, call me first'],
    ]),
  },
  { share: 0.2, inHome: 'ih-vet-release', facility: 'fa-vet-release', draw: drawFile('releases') },
  { share: 0.3, inHome: 'ih-note', facility: 'fa-note', draw: oneOf(NOTES) },
  {
    share: 0.04,
    inHome: 'ih-note',
    draw: (random) => [random.pick(LONG_NOTES), undefined],
  },
  {
    share: 0.1,
    inHome: 'ih-office-note',
    facility: 'fa-office-note',
    draw: oneOf(OFFICE_NOTES),
  },
  {
    share: 0.3,
    inHome: 'ih-photos',
    facility: 'fa-photos',
    draw: eitherOf([
      ['Yes', true],
      ['yes', true],
      ['No', false],
      ['Only of the pets', undefined],
    ]),
  },
  { share: 0.2, facility: 'fa-newsletter', draw: oneOf([true, true, false]) },
  {
    share: 0.08,
    inHome: 'ih-social',
    facility: 'fa-social',
    draw: eitherOf([
      ['https://pictures.example/the.two.of.us', 'https://pictures.example/the.two.of.us'],
      ['https://pictures.example/good.dogs', '@good.dogs'],
    ]),
  },
  {
    share: 0.3,
    inHome: 'ih-invoices',
    facility: 'fa-invoices',
    draw: eitherOf([
      ['Weekly', 'Weekly'],
      ['Monthly', 'Monthly'],
      ['Each visit', 'Each stay'],
    ]),
  },
  {
    share: 0.08,
    inHome: 'ih-billing-email',
    facility: 'fa-billing-email',
    draw: eitherOf([
      ['bills@paws.example', 'bills@paws.example'],
      ['office@paws.example', 'Office@paws.example'],
      [undefined, 'Same as above'],
    ]),
  },
  { share: 0.3, inHome: 'ih-agreement', facility: 'fa-agreement', draw: drawFile('agreements') },
  {
    share: 0.3,
    inHome: 'ih-agreement-date',
    facility: 'fa-agreement-date',
    draw(random) {
      const day = drawDay(random, 2021, 5)
      return [day, writtenDay(random, day)]
    },
  },
]
