import type { WireScheduleEntry } from '../../backend/wire.ts'
import { html, type Markup } from '../html.ts'
import { readableTime } from '../records/values.ts'
import { branchChip } from './branch-chip.ts'
import type { ClientVisit } from './client-visit.ts'
import { readableSpan, shortMonth } from './times.ts'

/** A service as the portal shows it. */
type ShownEntry = Omit<WireScheduleEntry, 'state'> & {
  state: WireScheduleEntry['state'] | 'declined'
}

const STATE: Record<ShownEntry['state'], { word: string; tone: string }> = {
  requested: { word: 'Requested', tone: 'waiting' },
  scheduled: { word: 'Scheduled', tone: 'good' },
  done: { word: 'Done', tone: 'calm' },
  declined: { word: 'Declined', tone: 'bad' },
}

/** Services of both branches, what is over apart. */
export interface Plan {
  /** The next first. */
  ahead: WireScheduleEntry[]
  /** The newest first. */
  past: WireScheduleEntry[]
}

/** What the client has booked and requested, wherever. */
export function planOf({ backend, caller, me, today, branches }: ClientVisit): Plan {
  const listed = backend.listSchedule(caller, me.id)
  const seen = listed.ok ? listed.value.filter(({ branch }) => branches.includes(branch)) : []
  const isAhead = ({ day, until = day, state }: WireScheduleEntry) =>
    until >= today && state !== 'done'
  return {
    ahead: seen.filter(isAhead),
    past: seen.filter((entry) => !isAhead(entry)).reverse(),
  }
}

/** What the client requested and no branch will do, the earliest first. */
export function declinedOf({ backend, caller, me, branches }: ClientVisit): ShownEntry[] {
  const listed = backend.listDeclined(caller, me.id)
  if (!listed.ok) return []
  return listed.value
    .filter(({ branch }) => branches.includes(branch))
    .map((entry) => ({ ...entry, state: 'declined' }))
}

/** Services as a list, each with its branch. */
export function entryList(entries: readonly ShownEntry[], label: string): Markup {
  return html`<ul class="entries" aria-label=${label}>
    ${entries.map(({ day, until, time, service, pets, branch, state }) => {
      const when = [readableSpan(day, until), time && readableTime(time)].filter(Boolean).join(', ')
      return html`<li class="entry">
        <span class="leaf" aria-hidden="true"><small>${shortMonth(day)}</small>${Number(day.slice(8))}</span>
        <div class="what">
          <strong dir="auto">${service}</strong>
          <span>${when}</span>
          <span dir="auto">${pets.join(', ')}</span>
        </div>
        <div class="chips">${branchChip(branch)}<span class=${`pill ${STATE[state].tone}`}>${STATE[state].word}</span></div>
      </li>`
    })}
  </ul>`
}
