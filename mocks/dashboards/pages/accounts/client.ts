import { BRANCH_NAME } from '../../../../lib/domain/branch.ts'
import type { Problem } from '../../../../lib/domain/problem.ts'
import { flagsOn } from '../../../backend/flags/branch-flags.ts'
import { redirect, respondWith } from '../../answers.ts'
import { html, type Markup } from '../../html.ts'
import { isGenuine, readForm } from '../../parts/form.ts'
import { clientActions } from '../../parts/quick-actions.ts'
import { emptyState } from '../../parts/small.ts'
import { isInBoth, type ListedPerson, personIn } from '../../records/people.ts'
import { readableDay, readablePhone } from '../../records/values.ts'
import type { PageContent, ProfileTab } from '../../theme.ts'
import type { Visit } from '../../visit.ts'
import { conversationPanel } from '../conversation/conversation.ts'
import { servicesPanel } from '../conversation/services.ts'
import { forgedPage, notFoundPage } from '../simple.ts'
import { clientNotice } from './client-notice.ts'
import { changesIn, detailsPanel, editPanel, type RefusedEdit } from './details.ts'
import { historyPanel } from './history.ts'
import { petPanel } from './pet-panel.ts'

interface ClientTab extends ProfileTab {
  inHomeOnly?: boolean
  panel(visit: Visit, person: ListedPerson): Markup
}

const TABS: readonly [ClientTab, ...ClientTab[]] = [
  { id: 'conversation', label: 'Conversation', panel: conversationPanel },
  {
    id: 'details',
    label: 'Details',
    panel: (visit, person) =>
      visit.url.searchParams.has('edit') && visit.level >= 3
        ? editPanel(visit, person)
        : detailsPanel(visit, person),
  },
  { id: 'pets', label: 'Pets', panel: petPanel },
  {
    id: 'services',
    label: 'Services/Invoices',
    panel: servicesPanel,
  },
  {
    id: 'keys',
    label: 'Keys',
    inHomeOnly: true,
    panel: () =>
      emptyState('key', 'No keys on file', 'Keys this client gave to you are listed here.'),
  },
  {
    id: 'docs',
    label: 'Docs',
    panel: () =>
      emptyState(
        'document',
        'No documents',
        'Agreements and records of this client are kept here.',
      ),
  },
  { id: 'history', label: 'History', panel: historyPanel },
]

/** The branch's flags on a client, and what the business knows besides. */
function flagsOf(
  { business, branch, now }: Visit,
  { account, profile, pets }: ListedPerson,
): string[] {
  const flags = flagsOn(business, branch, profile).map(({ label }) => label)
  if (now.getTime() - Date.parse(profile.since) < 60 * 86_400_000) flags.push('New client')
  if (pets.length > 1) flags.push(`${pets.length} pets`)
  if (!account.email) flags.push('No e-mail')
  return flags
}

/** The client behind a profile page, where this visitor may see one. */
export function clientAt(visit: Visit, id: string): ListedPerson | undefined {
  const { backend, business, caller, branch } = visit
  const found = backend.findByProfile(caller, branch, 'client', id)
  const account = found && business.accounts.get(found.id)
  return account && personIn(business, branch, account)
}

/** What came of the last change, and what stands on the page beside it. */
export interface ClientOutcome {
  refused?: RefusedEdit | undefined
  notice?: Markup
  status?: number
}

/** A client's profile, with what came of the last change. */
export function clientContent(
  visit: Visit,
  person: ListedPerson,
  { refused, notice, status }: ClientOutcome = {},
): PageContent {
  const tabs = TABS.filter(({ inHomeOnly }) => !inHomeOnly || visit.branch === 'in-home')
  const wanted = refused ? 'details' : visit.url.searchParams.get('tab')
  const current = tabs.find(({ id }) => id === wanted) ?? TABS[0]
  const { account, profile } = person
  const facts = [
    account.email,
    account.phone && readablePhone(account.phone),
    `Client since ${readableDay(profile.since)}`,
    isInBoth(account) && account.primaryBranch
      ? `Primary branch: ${BRANCH_NAME[account.primaryBranch]}`
      : undefined,
  ]
  const profilePage = visit.theme.profile(visit.redesign, {
    kind: 'client',
    person,
    facts: facts.filter((fact) => fact !== undefined),
    flags: flagsOf(visit, person),
    tabs,
    current,
    quickActions: clientActions(visit, person),
    panel: refused ? editPanel(visit, person, refused) : current.panel(visit, person),
  })
  return {
    title: `${person.name}, ${current.label}`,
    place: 'clients',
    ...profilePage,
    body: html`${notice}${profilePage.body}`,
    ...(refused && { status: 422 }),
    ...(status !== undefined && { status }),
  }
}

/** A client's profile with one tab open. */
export function clientPage(visit: Visit, id: string): PageContent {
  const person = clientAt(visit, id)
  return person
    ? clientContent(visit, person, { notice: clientNotice(visit, person) })
    : notFoundPage('client')
}

const REASONS: { [name in Problem['name']]?: string } = {
  'email-taken': 'A client already exists with this e-mail.',
  'email-required': 'This client signs in with the e-mail, so it cannot be empty.',
  forbidden: 'Your role does not let you change these details.',
}

/** Saves the details form, all of it or nothing. */
export async function saveDetails(visit: Visit, id: string): Promise<Response> {
  const { backend, caller, branch } = visit
  const form = await readForm(visit.request)
  if (!isGenuine(visit, form)) return respondWith(visit, forgedPage())
  const person = clientAt(visit, id)
  if (!person) return respondWith(visit, notFoundPage('client'))
  const changes = changesIn(visit, person, form)
  const saved =
    changes.size > 0 ? backend.editFields(caller, person.account.id, branch, changes) : undefined
  if (!saved || saved.ok) return redirect(`${person.href}?tab=details&saved`)
  const reason =
    REASONS[saved.problem.name] ?? 'Something does not fit its field. Nothing was saved yet.'
  return respondWith(visit, clientContent(visit, person, { refused: { typed: changes, reason } }))
}
