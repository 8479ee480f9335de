import { html, type Markup } from '../html.ts'
import type { PageContent, Tab } from '../look.ts'
import { staffActions } from '../parts/quick-actions.ts'
import { emptyState } from '../parts/small.ts'
import { type Person, peopleIn, personIn } from '../records/people.ts'
import { readableDay, readablePhone } from '../records/values.ts'
import type { Visit } from '../visit.ts'
import { shiftsOf, shiftTable } from './rota.ts'
import { askAdminPage, notFoundPage } from './simple.ts'

interface StaffTab extends Tab {
  panel(visit: Visit, person: Person): Markup
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
    panel: () =>
      emptyState(
        'check',
        'No services assigned',
        'Services this person takes care of appear here.',
      ),
  },
  {
    id: 'docs',
    label: 'Docs',
    panel: () =>
      emptyState('document', 'No documents', 'Contracts and certificates are kept here.'),
  },
]

function schedule({ business, branch, now }: Visit, { name, account }: Person): Markup {
  const row = peopleIn(business, branch, 'staff').findIndex((one) => one.account.id === account.id)
  return html`<h2>This week</h2>${shiftTable(now, [{ name, shifts: shiftsOf(row) }])}`
}

/** A staff member's profile: one's own, or anybody's from the front desk up. */
export function staffPage(visit: Visit, id: string): PageContent {
  const { backend, business, caller, branch, level, me } = visit
  if (level < 3 && me.profiles[branch]?.id !== id) return askAdminPage()
  const found = backend.findByProfile(caller, branch, 'staff', id)
  const account = found && business.accounts.get(found.id)
  const person = account && personIn(business, branch, account)
  if (!person) return notFoundPage('staff member')
  const current = TABS.find((tab) => tab.id === visit.url.searchParams.get('tab')) ?? TABS[0]
  const facts = [
    person.account.email,
    person.account.phone && readablePhone(person.account.phone),
    `Since ${readableDay(person.profile.since)}`,
  ]
  return {
    title: `${person.name}, ${current.label}`,
    place: 'staff',
    ...visit.look.profile(visit, {
      kind: 'staff',
      person,
      facts: facts.filter((fact) => fact !== undefined),
      flags: person.role ? [person.role] : [],
      tabs: TABS,
      current,
      quickActions: level >= 3 ? staffActions() : null,
      panel: current.panel(visit, person),
    }),
  }
}
