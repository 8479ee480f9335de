import { dayAt, weekOf } from '../../../backend/days.ts'
import { html, type Markup } from '../../html.ts'
import { staffActions } from '../../parts/quick-actions.ts'
import { emptyState, notice } from '../../parts/small.ts'
import { type ListedPerson, personIn } from '../../records/people.ts'
import { readableDay, readablePhone } from '../../records/values.ts'
import type { PageContent, ProfileTab } from '../../theme.ts'
import type { Visit } from '../../visit.ts'
import { shiftTable } from '../schedule/shift-table.ts'
import { visitList } from '../schedule/visit-list.ts'
import { askAdminPage, notFoundPage } from '../simple.ts'
import { type StaffRefusal, staffNotice } from './staff-notice.ts'

interface StaffTab extends ProfileTab {
  panel(visit: Visit, person: ListedPerson): Markup
}

const TABS: readonly [StaffTab, ...StaffTab[]] = [
  {
    id: 'conversation',
    label: 'Conversation',
    panel: (_, { account }) =>
      emptyState('message', 'No messages yet', `Messages with ${account.firstName} appear here.`),
  },
  { id: 'schedule', label: 'Schedule', panel: schedule },
  {
    id: 'services',
    label: 'Services',
    panel: visitList,
  },
  {
    id: 'docs',
    label: 'Docs',
    panel: () =>
      emptyState('document', 'No documents', 'Contracts and certificates are kept here.'),
  },
]

function schedule(visit: Visit, { account }: ListedPerson): Markup {
  const days = weekOf(dayAt(visit.now.getTime()))
  const [monday = ''] = days
  const rows = visit.backend
    .listShifts(visit.caller, visit.branch, monday)
    .filter((row) => row.account.id === account.id)
  return html`<h2>This week</h2>${shiftTable(visit, days, rows)}`
}

/** The staff member behind a profile page, where this visitor may see one. */
export function staffAt({ backend, business, caller, branch }: Visit, id: string) {
  const found = backend.findByProfile(caller, branch, 'staff', id)
  const account = found && business.accounts.get(found.id)
  return account && personIn(business, branch, account)
}

/** A staff member's profile: one's own, or anybody's from the front desk up. */
export function staffPage(visit: Visit, id: string): PageContent {
  const { branch, level, me } = visit
  if (level < 3 && me.profiles[branch]?.id !== id) return askAdminPage()
  const person = staffAt(visit, id)
  return person ? staffContent(visit, person) : notFoundPage('staff member')
}

/** A staff member's profile with one tab open, and why the last change was refused. */
export function staffContent(
  visit: Visit,
  person: ListedPerson,
  refused?: StaffRefusal,
): PageContent {
  const current = TABS.find((tab) => tab.id === visit.url.searchParams.get('tab')) ?? TABS[0]
  const facts = [
    person.account.email,
    person.account.phone && readablePhone(person.account.phone),
    `Since ${readableDay(person.profile.since)}`,
  ]
  const { heading, body } = visit.theme.profile(visit.redesign, {
    kind: 'staff',
    person,
    facts: facts.filter((fact) => fact !== undefined),
    flags: person.role ? [person.role] : [],
    tabs: TABS,
    current,
    quickActions: visit.level >= 3 ? staffActions(visit, person) : null,
    panel: current.panel(visit, person),
  })
  return {
    title: `${person.name}, ${current.label}`,
    place: 'staff',
    ...(heading && { heading }),
    body: html`${refused ? notice('bad', refused.sentence) : staffNotice(visit, person)}${body}`,
    ...(refused && { status: refused.status }),
  }
}
