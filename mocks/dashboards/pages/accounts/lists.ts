import type { ProfileStatus } from '../../../../lib/domain/accounts/account.ts'
import { html, type Markup } from '../../html.ts'
import { icon } from '../../parts/icons.ts'
import { pager, sliceOf } from '../../parts/pager.ts'
import { emptyState } from '../../parts/small.ts'
import { isFound, peopleIn } from '../../records/people.ts'
import type { PageContent } from '../../theme.ts'
import type { Visit } from '../../visit.ts'
import { decisionNotice, requestsPart } from '../conversation/approvals.ts'
import { askAdminPage } from '../simple.ts'

const PAGE = 25

const FILTERS: [value: ProfileStatus | 'all', label: string][] = [
  ['active', 'Active'],
  ['inactive', 'Inactive'],
  ['pending', 'Pending'],
  ['all', 'All statuses'],
]

function searchForm(search: string, status: string): Markup {
  return html`<form class="search" role="search" method="get" action="/clients">
    <label class="search-box">
      <span class="unseen">Search clients</span>${icon('search')}
      <input type="search" name="q" value=${search} placeholder="Name, e-mail, phone or pet" />
    </label>
    <label><span class="unseen">Status</span>
      <select name="status">
        ${FILTERS.map(
          ([value, label]) =>
            html`<option value=${value} selected=${value === status}>${label}</option>`,
        )}
      </select>
    </label>
    <button class="button" type="submit">Search</button>
  </form>`
}

/** The clients of this branch, searched, filtered and paged. */
export function clientListPage(visit: Visit): PageContent {
  const { url, theme, business, branch, level } = visit
  const search = (url.searchParams.get('q') ?? '').trim()
  const asked = url.searchParams.get('status')
  const [status] = FILTERS.find(([value]) => value === asked) ?? (['all'] as const)
  const clients = peopleIn(business, branch, 'client')
  const found = clients.filter(
    (person) =>
      (status === 'all' || person.status === status) && (!search || isFound(person, search)),
  )
  const slice = sliceOf(found, Number(url.searchParams.get('page') ?? 1), PAGE)
  const count = `${slice.total.toLocaleString('en-US')} ${slice.total === 1 ? 'client' : 'clients'}`
  const approvals = status === 'pending' && !search
  return {
    title: approvals ? 'Approvals' : 'Clients',
    place: approvals ? 'approvals' : 'clients',
    heading: approvals ? 'Approvals' : 'Clients',
    lead: approvals
      ? 'Requested services, and clients who signed themselves up.'
      : `${clients.length.toLocaleString('en-US')} in ${theme.name}`,
    ...(level >= 3 && !approvals && { actions: addButton('/clients/new', 'Add New Client') }),
    body: html`${approvals && html`${decisionNotice(visit)} ${requestsPart(visit)}`}
      ${searchForm(search, status)}
      ${search && html`<p class="count">${count} for “<bdi>${search}</bdi>”</p>`}
      ${
        slice.total > 0
          ? theme.accountList({ kind: 'client', people: slice.items, caption: 'Clients' })
          : html`<div class="panel">${emptyState('search', 'Nobody found', 'Try fewer words, or another status.')}</div>`
      }
      ${pager(slice, url)}`,
  }
}

/** The blue button that leads to the form for somebody new. */
function addButton(href: string, label: string): Markup {
  return html`<a class="button blue" href=${href}>${icon('plus')}${label}</a>`
}

/** Who works in this branch: from the front desk up. */
export function staffListPage({ theme, business, branch, level }: Visit): PageContent {
  if (level < 3) return askAdminPage()
  const people = peopleIn(business, branch, 'staff')
  return {
    title: 'Staff',
    place: 'staff',
    heading: 'Staff',
    lead: `${people.length} people work in ${theme.name}`,
    actions: addButton('/staff/new', 'New Staff'),
    body: theme.accountList({ kind: 'staff', people, caption: 'Staff' }),
  }
}
