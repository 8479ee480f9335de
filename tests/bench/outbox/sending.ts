import { setTimeout as pause } from 'node:timers/promises'
import { batchItem } from '../../../lib/backend/batch.ts'
import type { Account } from '../../../lib/domain/accounts/account.ts'
import { EXTENSION_DIR } from '../../../scripts/build-once.ts'
import { extensionIdOf, launchWithExtension } from '../../../scripts/chromium.ts'
import { openConnected } from '../../../scripts/connect-demo.ts'
import { type Office, openOffice } from '../../e2e/fixtures/crash/office.ts'
import { extensionUrl } from '../../e2e/fixtures/extension.ts'
import type { Bench, NamedBench } from '../bench.ts'
import { createAccounts } from '../make-accounts.ts'
import { createFinding } from '../report/budget.ts'
import { workerHeapIn } from '../worker-heap.ts'
import { type QuickBackend, startQuickBackend } from './quick-backend.ts'
import { sendRaw } from './raw-sending.ts'

const RUN = 5_000
/** Two in five can be added, and two runs are needed, with a small one to warm up. */
const ACCOUNTS = 27_000
const WARM_UP = 200
const POLL_MS = 50
/** What the worker still does for the run, in the mirror and the outbox backup, is over by then. */
const REST_MS = 500
const RUN_MS = 300_000

/** Milliseconds for the same number of clients, and what the worker held before and after, in MB. */
interface Round {
  ours: number
  raw: number
  before: number
  after: number
}

/**
 * How fast a run of 5,000 is sent, from the press until the last row is done, held against `sendRaw` in the same browser; who goes first
 * changes from round to round. The backend does nothing but answer, with answers as long as the demo business's: what it takes to
 * decide would hide what is in front of it. Each round has a browser and an outbox of its own.
 */
export const sending: NamedBench = {
  name: 'sending',
  async measure(bench) {
    const { warmUps, runs } = bench.rounds
    const accounts = createAccounts(ACCOUNTS)
    const rounds: Round[] = []
    // Each has a small run to warm up: another whole round would add minutes and no heat.
    for (let round = 0; round < Math.max(runs, warmUps); round++) {
      rounds.push(await oneRound(round % 2 === 0, accounts, bench))
    }
    const each = (of: keyof Round) => rounds.map((round) => round[of])
    return {
      findings: [
        createFinding({
          what: 'Run of 5,000, accepted and sent',
          unit: 'ms',
          ours: each('ours'),
          against: 'raw strict rows, batches of 100',
          theirs: each('raw'),
          ratioOf: 'theirs',
          budget: { atLeast: 0.8 },
        }),
        createFinding({
          what: 'Heap of the worker after the run',
          unit: 'MB',
          ours: each('after'),
          against: 'before',
          theirs: each('before'),
          budget: { atMost: 1.1 },
        }),
      ],
    }
  },
}

async function oneRound(isOursFirst: boolean, accounts: Account[], { say }: Bench) {
  const backend = await startQuickBackend(accounts)
  const context = await launchWithExtension({ extensionDir: EXTENSION_DIR })
  try {
    await openConnected(context, await extensionIdOf(context), backend.addresses)
    await (await context.newPage()).goto(backend.addresses.inHome)
    const office = await openOffice(context)
    await filled(office)
    const clients = accounts.filter(isAddable)
    if (clients.length < 2 * RUN + WARM_UP) throw new Error('There are too few clients to add.')
    await send(office, clients.splice(0, WARM_UP))
    const heap = await workerHeapIn(context)
    const page = await context.newPage()
    await page.goto(extensionUrl('icon/tandem.svg'))
    const raw = (these: Account[]) => page.evaluate(sendRaw, rawRun(backend, these))

    const before = await heap()
    const [mine, others] = [clients.slice(0, RUN), clients.slice(RUN, 2 * RUN)]
    const early = isOursFirst ? undefined : await raw(others)
    const ours = await send(office, mine)
    await pause(REST_MS)
    const after = await heap()
    const limit = early ?? (await raw(others))
    say(`ours ${perSecond(ours)} a second, the limit ${perSecond(limit)}`)
    return { ours, raw: limit, before, after } satisfies Round
  } finally {
    await context.close()
    await backend.stop()
  }
}

/** Has the mirror read, as it is when somebody presses. */
async function filled(office: Office): Promise<void> {
  const end = performance.now() + RUN_MS
  // The dashboard is known once its page has asked.
  while (!(await office.ask('mirror.refresh', {})).ok) {
    if (performance.now() > end) throw new Error('The mirror was not filled in time.')
    await pause(POLL_MS)
  }
}

/** Milliseconds from the press until every row is done. */
async function send(office: Office, clients: readonly Account[]): Promise<number> {
  const id = crypto.randomUUID()
  const items = clients.map(({ id: accountId, version }) => ({ accountId, version }))
  const start = performance.now()
  await office.granted('bulk.start', { id, to: 'facility', items })
  while ((await office.bulk(id))?.state !== 'ended') {
    if (performance.now() - start > RUN_MS) throw new Error('The run was not sent in time.')
    await pause(POLL_MS)
  }
  const took = performance.now() - start
  const done = await office.count(id, 'done')
  if (done !== clients.length) throw new Error(`${done} of ${clients.length} were added.`)
  return took
}

function isAddable({ kind, profiles }: Account): boolean {
  return kind === 'client' && profiles['in-home']?.status === 'active' && !profiles.facility
}

function rawRun({ addresses }: QuickBackend, clients: readonly Account[]) {
  const items = clients.map(({ id: accountId, version }) => {
    const key = crypto.randomUUID()
    return { ...batchItem({ key, accountId, to: 'facility', version }), key, accountId }
  })
  return { origin: addresses.inHome, items }
}

function perSecond(ms: number): string {
  return ((RUN / ms) * 1000).toFixed(0)
}
