import type { Mirror } from '../../db/mirror/mirror.ts'
import type { Outbox } from '../../db/outbox/outbox.ts'
import { type Account, isLinked, statusesOf } from '../../domain/accounts/account.ts'
import type { PageAddress, PageView, ToggleView } from '../../domain/accounts/page-view.ts'
import { profileHrefs } from '../../domain/accounts/profile-hrefs.ts'
import { type Branch, otherBranch } from '../../domain/branch.ts'
import { offers } from '../../domain/capability.ts'
import { addressAt, formAt, isOwnAddress } from '../../domain/dashboards/page-address.ts'
import type { PageLocation } from '../../domain/dashboards/path-pattern.ts'
import { isOfDashboard } from '../../domain/outbox/operation.ts'
import { failed, ok, type Result } from '../../domain/result.ts'
import { quickActionsOf } from '../../domain/rights/quick-actions.ts'
import { may, syncOf } from '../../domain/rights/rights.ts'
import { toggleRight } from '../../domain/rights/toggle.ts'
import type { PageCaller } from '../../messaging/define-call.ts'
import { earlierStatusOf, statusOf } from '../../sentences/operation-status.ts'
import type { OpenSession, Sessions } from '../session/sessions.ts'
import { profileTemplates, toggleHref, workplacesOf } from './profile-links.ts'
import { reportedOperations } from './reported-operations.ts'

/** Returns everything that the extension shows on one dashboard page. */
export async function loadPage(
  location: PageLocation,
  { origin, hrefs }: PageCaller,
  { sessions, outbox, mirror }: { sessions: Sessions; outbox: Outbox; mirror: Mirror },
): Promise<Result<PageView>> {
  const opened = await sessions.openAt(origin)
  if (!opened.ok) return opened
  const session = opened.value
  const { here, dashboard, backend, actor, dashboardId, urls } = session
  const address = addressAt(dashboard, location)
  if (!address) return failed({ name: 'no-dashboard' })
  if (!isOwnAddress(dashboard, address, hrefs)) return failed({ name: 'forbidden' })
  const { anchors } = dashboard

  const found =
    address.page === 'profile'
      ? await backend.findByProfile(here, address.kind, address.profileId)
      : ok(undefined)
  if (!found.ok) return found
  const account = found.value

  const toggle = toggleViewOf(session, address, account)
  // An actor who sees a toggle has the level that creating people requires.
  const mayCreate = toggle.kind !== 'hidden' && offers(session, 'create')
  const form = mayCreate ? formAt(dashboard, location) : undefined
  const page = { toggle, anchors, ...(form && { form }) }
  if (!account || address.page !== 'profile') return ok(page)
  // So that the account on screen is known when the backend cannot be reached.
  await mirror.put([account])

  const person = { accountId: account.id, role: account.profiles[here]?.role }
  const operations = (await outbox.operationsFor(account.id, actor.accountId)).filter((each) =>
    isOfDashboard(each, dashboardId),
  )
  const now = Date.now()
  const { operation, earlier } = reportedOperations(operations, account, now)
  const linked = isLinked(account)
  const talks = linked && account.kind === 'client' && offers(session, 'conversation')
  const maySync = may({ action: syncOf(account.kind), branch: here, person }, actor)
  return ok({
    ...page,
    profile: {
      accountId: account.id,
      profileId: address.profileId,
      kind: account.kind,
      name: account.name,
      here,
      linked,
      maySync: maySync && offers(session, 'sync'),
      ...(talks && { talks }),
      actions: quickActionsOf(account, session),
      statuses: statusesOf(account),
      primaryBranch: account.primaryBranch,
      hrefs: profileHrefs(profileTemplates(urls), account),
      ...(account.kind === 'staff' && { workplaces: workplacesOf(urls) }),
      ...(operation && {
        operation,
        status: statusOf(operation, account.name, now, session),
      }),
      ...(earlier && {
        earlier,
        earlierStatus: earlierStatusOf(earlier, account.name, now, session),
      }),
    },
  })
}

function toggleViewOf(
  { actor, urls, admins, here }: OpenSession & { here: Branch },
  address: PageAddress,
  account: Account | undefined,
): ToggleView {
  const right = toggleRight(actor, here)
  if (right.kind === 'hidden') return { kind: 'hidden' }
  const hereHref = toggleHref(urls, here, address, account)
  if (right.kind === 'out-of-reach') return { ...right, here, hereHref, admins }
  const there = otherBranch(here)
  // Staff pages are for those who may look staff up there. Everybody else goes to the home page, or to their own profile.
  const isOpenThere =
    address.page === 'other' ||
    address.kind === 'client' ||
    account?.id === actor.accountId ||
    may({ action: 'look-up-staff', branch: there }, actor)
  const thereHref = isOpenThere ? toggleHref(urls, there, address, account) : urls[there].home
  const hrefs =
    here === 'in-home'
      ? { 'in-home': hereHref, facility: thereHref }
      : { 'in-home': thereHref, facility: hereHref }
  return { kind: 'open', here, hrefs, roleThere: right.role, comesBack: right.comesBack }
}
