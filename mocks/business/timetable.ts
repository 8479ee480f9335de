import { BRANCHES } from '../../lib/domain/branch.ts'
import { levelOf } from '../../lib/domain/role.ts'
import type { AccountRecord, Business, ProfileRecord } from '../backend/model.ts'
import type { AddOn, StayState, Timetable } from '../backend/schedule/timetable.ts'
import type { Random } from './random.ts'

const GUESTS_A_DAY = 14
/** Fay's cat and Dana's dog are there every day, so that everyone can rely on them. */
const REGULARS = ['fay@paws.example', 'dana@paws.example']
const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6]
const STAYS = ['Boarding', 'Daycare', 'Daycare, half day', 'Boarding']
const ADD_ONS = ['Bath', 'Nail trim', 'Extra walk', 'Photo update', 'Playtime']
/** What the desk has done when it first looks at a day, guest by guest. */
const STATES: StayState[] = ['expected', 'expected', 'checked-in', 'checked-out', 'checked-in']
const VISIT_DAYS = [-2, -1, 0, 1, 2]
const VISITS = ['Drop-in visit', 'Half-hour visit', 'Overnight sitting']
const VISIT_TIMES = ['08:00', '10:30', '13:00', '16:30']
/** His visit of the day before the business opens, at Bob Walker's, is the only one of the past that is unfinished. */
const FORGETFUL = 'tom@paws.example'
const FORGOTTEN_CLIENT = 'bob@paws.example'
const HOURS = [
  { from: '07:00', to: '15:00' },
  { from: '09:00', to: '17:00' },
  { from: '11:00', to: '19:00' },
]
const SPACES = {
  'in-home': ['North route', 'South route', 'Office'],
  facility: ['Front desk', 'Play group 1', 'Suites'],
}

/** A client with a pet, in one branch. */
interface BoardingGuest {
  email: string | undefined
  profile: ProfileRecord
  petId: string
}

function guestsIn(business: Business, branch: keyof AccountRecord['profiles']): BoardingGuest[] {
  const guests: BoardingGuest[] = []
  for (const { kind, email, profiles } of business.accounts.values()) {
    const profile = profiles[branch]
    const petId = profile?.petIds[0]
    if (kind !== 'client' || profile?.status !== 'active' || !petId) continue
    guests.push({ email, profile, petId })
  }
  return guests
}

/** The fixed people every day, then others, no pet twice. */
function drawGuests(
  random: Random,
  fixed: BoardingGuest[],
  guests: BoardingGuest[],
): BoardingGuest[] {
  const step = Math.max(1, Math.floor(guests.length / GUESTS_A_DAY))
  const start = random.below(step)
  const drawn = [...fixed]
  for (let at = start; at < guests.length && drawn.length < GUESTS_A_DAY; at += step) {
    const next = guests[at]
    if (next && drawn.every(({ petId }) => petId !== next.petId)) drawn.push(next)
  }
  return drawn
}

function drawAddOns(random: Random, done: boolean): AddOn[] {
  if (random.chance(0.5)) return []
  const first = random.below(ADD_ONS.length)
  const count = random.chance(0.25) ? 2 : 1
  return Array.from({ length: count }, (_, at) => ({
    name: ADD_ONS[(first + at) % ADD_ONS.length] ?? '',
    done,
  }))
}

/** Half an hour after the guest before, from seven in the morning. */
function timeAt(index: number): string {
  const hour = String(7 + Math.floor(index / 2)).padStart(2, '0')
  return `${hour}:${index % 2 ? '30' : '00'}`
}

function planStays(random: Random, business: Business): Timetable['stays'] {
  const guests = guestsIn(business, 'facility')
  const fixed = guests.filter(({ email }) => email && REGULARS.includes(email))
  return WEEKDAYS.flatMap((weekday) =>
    drawGuests(random, fixed, guests).map(({ profile, petId }, index) => {
      const state = STATES[index % STATES.length] ?? 'expected'
      const service = index === 0 ? 'Boarding' : random.pick(STAYS)
      return {
        weekday,
        profileId: profile.id,
        petId,
        service,
        space: service === 'Boarding' ? `Suite ${index + 1}` : `Play group ${(index % 2) + 1}`,
        time: timeAt(index),
        addOns:
          index === 0
            ? [{ name: 'Bath', done: false }]
            : drawAddOns(random, state === 'checked-out'),
        state,
      }
    }),
  )
}

/** Those who go out have visits: staff of In-Home below level 3. */
function planVisits(
  random: Random,
  business: Business,
  staff: AccountRecord[],
): Timetable['visits'] {
  const clients = guestsIn(business, 'in-home')
  const bob = clients.find(({ email }) => email === FORGOTTEN_CLIENT)
  return staff.flatMap(({ email, profiles }) => {
    const profile = profiles['in-home']
    if (!profile?.role || levelOf(profile.role) >= 3) return []
    return VISIT_DAYS.map((daysLater) => {
      const forgotten = email === FORGETFUL && daysLater === -1
      const client = (forgotten && bob) || random.pick(clients)
      return {
        daysLater,
        time: random.pick(VISIT_TIMES),
        staffId: profile.id,
        profileId: client.profile.id,
        petId: client.petId,
        service: forgotten ? 'Dog walk' : random.pick(VISITS),
        finished: daysLater < 0 && !forgotten,
      }
    })
  })
}

/** Last week and this one are published, the next one is a draft. Nobody works on Sundays, or in both at one time. */
function planShifts(staff: AccountRecord[]): Timetable['shifts'] {
  const shifts: Timetable['shifts'] = []
  staff.forEach(({ profiles }, index) => {
    const own = BRANCHES.filter((branch) => profiles[branch])
    for (const weeksLater of [-1, 0, 1]) {
      for (const weekday of WEEKDAYS.slice(0, 6)) {
        const branch = own[weekday % own.length]
        const staffId = branch && profiles[branch]?.id
        const hours = HOURS[(index + weekday) % HOURS.length]
        if (!staffId || !hours || (index + weekday) % 4 === 3) continue
        const space = SPACES[branch][(index + weekday + weeksLater + 1) % 3] ?? ''
        const state = weeksLater === 1 ? ('draft' as const) : ('published' as const)
        shifts.push({ weeksLater, weekday, branch, staffId, ...hours, space, note: '', state })
      }
    }
  })
  return shifts
}

/** What the business has planned on its first day. Draws from a source of its own: people stay who they are. */
export function planTimetable(random: Random, business: Business): Timetable {
  const staff: AccountRecord[] = []
  for (const account of business.accounts.values()) {
    // The fixed staff come first; nobody else is made.
    if (account.kind !== 'staff') break
    staff.push(account)
  }
  return {
    stays: planStays(random, business),
    visits: planVisits(random, business, staff),
    shifts: planShifts(staff),
  }
}
