import type { StayState } from '../../backend/schedule/timetable.ts'
import { html, type Markup } from '../html.ts'
import { avatar, tile } from '../parts/small.ts'
import { boardOf } from '../records/board.ts'
import { type ListedPerson, peopleIn } from '../records/people.ts'
import { petsIn } from '../records/pets.ts'
import { readableDay } from '../records/values.ts'
import type { PageContent } from '../theme.ts'
import type { Visit } from '../visit.ts'
import { APPROVALS_HREF, waitingIn } from './conversation/approvals.ts'

const TODAY = new Intl.DateTimeFormat('en-US', { weekday: 'long', month: 'long', day: 'numeric' })
const SHORT_DAY = new Intl.DateTimeFormat('en-US', {
  month: 'short',
  day: 'numeric',
  timeZone: 'UTC',
})
const RECENT = 6
const DAY_MS = 86_400_000

function greetingAt(now: Date): string {
  const hour = now.getHours()
  return hour < 12 ? 'Good morning' : hour < 18 ? 'Good afternoon' : 'Good evening'
}

function tiles(visit: Visit, clients: ListedPerson[]): Markup {
  const having = (status: ListedPerson['status']) =>
    clients.filter((one) => one.status === status).length
  const active = tile('Active clients', having('active'), 'clients', '/clients?status=active')
  const pending = tile(
    'Waiting for approval',
    having('pending') + waitingIn(visit).length,
    'check',
    APPROVALS_HREF,
  )
  if (visit.branch === 'facility') {
    const board = boardOf(visit)
    const at = (state: StayState) => board.filter(({ stay }) => stay.state === state).length
    return html`${tile('Expected today', at('expected'), 'clock', '/front-desk')}
      ${tile('Checked in', at('checked-in'), 'desk', '/front-desk')} ${active} ${pending}`
  }
  const pets = new Set(clients.flatMap(({ profile }) => profile.petIds))
  return html`${active} ${tile('Pets', pets.size, 'paw')} ${pending}
    ${tile('Inactive clients', having('inactive'), 'door', '/clients?status=inactive')}`
}

interface Birthday {
  pet: string
  person: ListedPerson
  day: Date
}

/** Pets whose birthday is today or in the next six days, the next one first. */
function birthdaysOf({ business, branch, now }: Visit, clients: ListedPerson[]): Birthday[] {
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())
  const found = new Map<string, Birthday>()
  for (const person of clients) {
    if (person.status !== 'active') continue
    for (const { record, name, birthday } of petsIn(business, branch, person.profile)) {
      const [, month, date] = birthday.split('-').map(Number)
      const away = (year: number) => Date.UTC(year, (month ?? 1) - 1, date) - today
      const next =
        away(now.getFullYear()) < 0 ? away(now.getFullYear() + 1) : away(now.getFullYear())
      if (!birthday || next >= 7 * DAY_MS || found.has(record.id)) continue
      found.set(record.id, { pet: name, person, day: new Date(today + next) })
    }
  }
  return [...found.values()].sort((one, other) => one.day.getTime() - other.day.getTime())
}

function birthdayList(birthdays: Birthday[]): Markup {
  if (birthdays.length === 0) return html`<p class="blank">No birthdays in the next seven days.</p>`
  return html`<ul class="people">
    ${birthdays.slice(0, RECENT).map(
      ({ pet, person, day }) => html`<li>
        ${avatar(pet)}
        <span class="who"><strong dir="auto">${pet}</strong> <a href=${person.href} dir="auto">${person.name}</a></span>
        <span class="when">${SHORT_DAY.format(day)}</span>
      </li>`,
    )}
  </ul>`
}

function recentList(clients: ListedPerson[]): Markup {
  const recent = clients
    .toSorted((one, other) => other.profile.since.localeCompare(one.profile.since))
    .slice(0, RECENT)
  return html`<ul class="people">
    ${recent.map(
      ({ name, href, pets, profile }) => html`<li>
        ${avatar(name)}
        <span class="who"><a href=${href} dir="auto">${name}</a> <span class="with" dir="auto">${pets.join(', ') || 'No pets yet'}</span></span>
        <span class="when">${readableDay(profile.since)}</span>
      </li>`,
    )}
  </ul>`
}

/** The first page of the day: how many there are, who is new, and whose birthday it is. */
export function homePage(visit: Visit): PageContent {
  const { business, branch, me, now } = visit
  const clients = peopleIn(business, branch, 'client')
  return {
    title: 'Home',
    place: 'home',
    heading: `${greetingAt(now)}, ${me.firstName}`,
    lead: `${TODAY.format(now)} at ${business.name}`,
    body: html`<ul class="tiles">${tiles(visit, clients)}</ul>
      <div class="columns">
        <section class="panel" aria-labelledby="recent">
          <h2 id="recent">Recent clients</h2>
          ${recentList(clients)}
        </section>
        <section class="panel" aria-labelledby="birthdays">
          <h2 id="birthdays">Birthdays this week</h2>
          ${birthdayList(birthdaysOf(visit, clients))}
        </section>
      </div>`,
  }
}
