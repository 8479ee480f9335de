import type { Account } from '../../lib/domain/accounts/account.ts'
import type { AuditEntry, AuditPage } from '../../lib/domain/outbox/audit.ts'
import type { BulkRunItem } from '../../lib/domain/outbox/bulk-run.ts'
import type { RunningBusiness } from './business.ts'
import type { Office } from './crash/office.ts'

/** A client who can be added to Facility. */
export interface Addable extends BulkRunItem {
  /** Id of the profile in In-Home, as its page's address has it. */
  profileId: string
}

/** Another desk's line to the backend: Ana's, without a browser. */
async function asking<T>({ inHome }: RunningBusiness): Promise<(path: string) => Promise<T>> {
  const signedIn = await fetch(`${inHome}/api/v1/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: 'ana@paws.example', password: 'demo' }),
  })
  const [cookie = ''] = signedIn.headers.getSetCookie().map((set) => set.split(';')[0])
  return async (path) => {
    const answer = await fetch(`${inHome}/api/v1${path}`, { headers: { cookie } })
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    return answer.json()
  }
}

/** Active clients of In-Home alone who have what a login needs. Some may look like somebody in Facility. */
export async function addableClients(
  business: RunningBusiness,
  most = Number.POSITIVE_INFINITY,
): Promise<Addable[]> {
  const ask = await asking<{ changes: { account?: Account }[]; cursor: string; more: boolean }>(
    business,
  )
  const found: Addable[] = []
  // Those with a name in the demo have a story too, so they are left out: the others come later in the feed.
  let page = await ask('/changes?limit=100')
  while (page.more && found.length < most) {
    page = await ask(`/changes?limit=1000&cursor=${encodeURIComponent(page.cursor)}`)
    for (const { account } of page.changes) {
      const here = account?.profiles['in-home']
      if (!account?.email || account.kind !== 'client' || here?.status !== 'active') continue
      if (account.profiles.facility) continue
      found.push({ accountId: account.id, version: account.version, profileId: here.id })
    }
  }
  return found.slice(0, most)
}

/** Those of a hundred clients at most who look like nobody in Facility, as the backend says. */
export async function unlikeAnybody(clients: Addable[], office: Office): Promise<Addable[]> {
  const accountIds = clients.map(({ accountId }) => accountId)
  const looked = await office.granted('bulk.preview', { accountIds, to: 'facility' })
  const ready = new Set(
    looked.flatMap((each) => (each.kind === 'ready' && !each.possiblyThere ? each.accountId : [])),
  )
  return clients.filter(({ accountId }) => ready.has(accountId))
}

/** The account of somebody in the demo business, by the part of the e-mail before the @. */
export async function accountIdOf(business: RunningBusiness, name: string): Promise<string> {
  const { client } = await business.report(name)
  if (!client) throw new Error(`nobody is called ${name}`)
  return client.accountId
}

/** How often the backend's audit log says that something was done to somebody. */
export async function timesDone(
  action: AuditEntry['action'],
  accountId: string,
  business: RunningBusiness,
): Promise<number> {
  const ask = await asking<AuditPage>(business)
  const entries: AuditEntry[] = []
  let page: AuditPage | undefined
  do {
    const from: string = page?.cursor === undefined ? '' : `&cursor=${page.cursor}`
    page = await ask(`/audit?accountId=${accountId}${from}`)
    entries.push(...page.entries)
  } while (page.more)
  return entries.filter((entry) => entry.action === action && entry.outcome === 'done').length
}
