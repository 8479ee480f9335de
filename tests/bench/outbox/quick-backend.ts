import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import type { Account } from '../../../lib/domain/accounts/account.ts'
import type { DemoAddresses } from '../../../scripts/connect-demo.ts'
import { startBusiness } from '../../e2e/fixtures/business.ts'

/** A backend that does nothing but answer: what is measured is what is in front of it. */
export interface QuickBackend {
  /** Nobody answers at Facility's: nothing is asked there. */
  addresses: DemoAddresses
  stop(): Promise<void>
}

const PAGE = 1_000

/** A real answer of the demo business, to be given again about others. */
interface Template {
  session: string
  facility: string
  sync: object
}

/**
 * Answers on 127.0.0.1 as the demo business does, with answers as long as its own, but decides and keeps nothing: the session is Ana's,
 * the feed has these accounts, and every item of a batch is done.
 */
export async function startQuickBackend(accounts: readonly Account[]): Promise<QuickBackend> {
  const template = await templateOf()
  const byId = new Map(accounts.map((account) => [account.id, account]))
  let origin = ''

  async function answer(request: IncomingMessage): Promise<string | undefined> {
    const { pathname, searchParams } = new URL(request.url ?? '/', origin)
    if (pathname === '/api/v1/session') return template.session.replaceAll('ORIGIN', origin)
    if (pathname === '/api/v1/changes') return JSON.stringify(page(searchParams.get('cursor')))
    if (pathname === '/api/v1/syncs/batch') return JSON.stringify(batch(await text(request)))
    return undefined
  }

  function page(cursor: string | null) {
    const from = Number(cursor ?? 0)
    const changes = accounts
      .slice(from, from + PAGE)
      .map((account, at) => ({ seq: from + at + 1, account }))
    const to = from + changes.length
    return { changes, cursor: String(to), more: to < accounts.length }
  }

  function batch(body: string) {
    const { items }: { items: { key: string; accountId: string }[] } = JSON.parse(body)
    return {
      items: items.map(({ key, accountId }) => {
        const account = { ...byId.get(accountId), version: 2 }
        return { key, status: 200, sync: { ...template.sync, id: `s-${accountId}`, account } }
      }),
    }
  }

  async function serve(request: IncomingMessage, response: ServerResponse) {
    const json = await answer(request)
    const isPage = request.url === '/'
    const type = json === undefined ? 'text/html' : 'application/json'
    response.writeHead(json === undefined && !isPage ? 404 : 200, { 'Content-Type': type })
    response.end(json ?? '<!doctype html><title>Home</title><main><h1>Home</h1></main>')
  }

  const server = createServer((request, response) => void serve(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port to serve from.')
  origin = `http://127.0.0.1:${address.port}`
  return {
    addresses: { inHome: origin, facility: template.facility },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** What the demo business says to Ana, and of the sync of Bob Walker with his two dogs. */
async function templateOf(): Promise<Template> {
  const business = await startBusiness(0)
  try {
    const headers = { 'Content-Type': 'application/json' }
    const api = `${business.inHome}/api/v1`
    const signedIn = await fetch(`${api}/session`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ email: 'ana@paws.example', password: 'demo' }),
    })
    const [cookie = ''] = signedIn.headers.getSetCookie().map((set) => set.split(';')[0])
    const device = { cookie, 'X-Device': crypto.randomUUID() }
    const session = await (await fetch(`${api}/session`, { headers: device })).text()
    const { client } = await business.report('bob')
    const { csrfToken } = JSON.parse(session)
    const answered = await fetch(`${api}/syncs/batch`, {
      method: 'POST',
      headers: { ...headers, cookie, 'X-CSRF-Token': csrfToken },
      body: JSON.stringify({
        items: [{ key: crypto.randomUUID(), accountId: client?.accountId, to: 'facility' }],
      }),
    })
    const { items } = await answered.json()
    if (!items?.[0]?.sync) throw new Error('The demo business gave no answer to learn from.')
    const { inHome, facility } = business
    return { session: session.replaceAll(inHome, 'ORIGIN'), facility, sync: items[0].sync }
  } finally {
    await business.stop()
  }
}
