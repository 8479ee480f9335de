import { vi } from 'vitest'
import { createMirror } from '../../../../../lib/db/mirror/mirror.ts'
import { createOutbox } from '../../../../../lib/db/outbox/outbox.ts'
import { openForReading } from '../../../../../lib/db/reads.ts'
import { startDialog } from '../../../../../lib/dialogs/dialogs.ts'
import type { Account } from '../../../../../lib/domain/accounts/account.ts'
import type { Branch } from '../../../../../lib/domain/branch.ts'
import type { Agenda } from '../../../../../lib/domain/conversation/booking.ts'
import type { ConversationPage } from '../../../../../lib/domain/conversation/conversation.ts'
import type { AuditEntry, AuditPage } from '../../../../../lib/domain/outbox/audit.ts'
import type { Operation } from '../../../../../lib/domain/outbox/operation.ts'
import type { Problem } from '../../../../../lib/domain/problem.ts'
import { failed, ok, type Result } from '../../../../../lib/domain/result.ts'
import { DetailView } from '../../../../../lib/screens/popup/account-detail/DetailView.tsx'
import { useDialog } from '../../../../../lib/screens/popup/sync/use-dialog.ts'
import type { SessionState } from '../../../../../lib/screens/popup/use-session.ts'
import { ownerCalled } from '../../../../fixtures/mirror-owner.ts'
import { written } from '../../../components/conversation/conversation-samples.ts'
import { drawInPopup } from '../../../components/draw.tsx'
import { account, operation, preview } from '../../../components/samples.ts'
import { SESSION } from './fake-worker.ts'

/** What `sync.confirm` stores: done, and to be taken back for a day. */
const DAY_MS = 86_400_000

export const BOB = account({ phone: '+12065550123' })
export const BOB_IN_BOTH: Account = {
  ...BOB,
  version: 2,
  profiles: { ...BOB.profiles, facility: { id: '9', status: 'active', pets: [] } },
}

/** Some question to the worker, as far as its answer depends on it. */
interface Asked {
  operationId?: string
  operationIds?: string[]
  accountId?: string
  cursor?: string
  branch?: Branch
  upTo?: string
  text?: string
}

/** A line of the backend's record about Bob. */
export function entry(seq: number, change: Partial<AuditEntry> = {}): AuditEntry {
  return {
    seq,
    at: new Date(Date.now() - DAY_MS + seq * 1000).toISOString(),
    actorId: 'ana',
    actorName: 'Ana Alvarez',
    action: 'edit',
    accountId: 'bob',
    outcome: 'done',
    fields: [`Field ${seq}`],
    ...change,
  }
}

/** Bob's detail over a real database, with a worker at the other end whose answers may be changed at any time. */
export async function openDetail(first: Account | undefined = BOB) {
  const rows = openForReading()
  const { db } = await rows.open()
  const mirror = createMirror(db)
  const outbox = createOutbox(db)
  await mirror.setOwner(ownerCalled('ana'))
  const page = { cursor: '1', more: false, changes: first ? [{ account: first }] : [] }
  await mirror.applyPage(ownerCalled('ana'), page)

  const listeners = new Set<(message: unknown) => unknown>()
  const worker = {
    pages: { '': { entries: [], more: false } } as Record<string, AuditPage>,
    auditProblem: undefined as Problem | undefined,
    retry: ok('accepted') as Result<'accepted'>,
    agenda: ok({ schedule: [], invoices: [] }) as Result<Agenda>,
    asked: [] as [string, Asked][],
    /** What is unread in each branch. */
    unread: { 'in-home': 0, facility: 0 },
  }
  const lookAgain = () => {
    for (const hear of listeners) hear('tandem:look-again')
  }

  async function settle(made: Operation, account: Account): Promise<Operation> {
    await outbox.enqueue([made])
    await outbox.transition([{ id: made.id, to: 'sending' }])
    const undoUntil = new Date(Date.now() + DAY_MS).toISOString()
    await outbox.transition([{ id: made.id, to: 'done', fields: { syncId: 's-1', undoUntil } }])
    await mirror.put([account])
    lookAgain()
    const stored = await outbox.get(made.id)
    if (!stored) throw new Error('nothing was stored')
    return stored
  }

  async function answer({ tandem, ask }: { tandem: string; ask: Asked }) {
    worker.asked.push([tandem, ask])
    if (tandem === 'audit.read') {
      const audited = worker.pages[ask.cursor ?? '']
      return worker.auditProblem || !audited
        ? failed(worker.auditProblem ?? { name: 'server-error' })
        : ok(audited)
    }
    if (tandem === 'agenda.read') return worker.agenda
    if (tandem === 'sync.preview') return ok({ ...preview(), operationId: 'op-sync' })
    if (tandem === 'sync.confirm') {
      return ok(await settle(operation({ id: 'op-sync', madeAt: Date.now() }), BOB_IN_BOTH))
    }
    if (tandem === 'operation.undo') {
      const of = ask.operationId ?? ''
      await outbox.transition([{ id: of, to: 'undone' }])
      const task = { kind: 'undo', of, sync: 's-1' } as const
      const undo = operation({ id: `undo-1-${of}`, task, madeAt: Date.now() })
      return ok(await settle(undo, { ...BOB, version: 3 }))
    }
    if (tandem === 'conversation.read') return ok(conversationIn(ask.branch ?? 'in-home'))
    if (tandem === 'conversation.seen') {
      worker.unread[ask.branch ?? 'in-home'] = 0
      return ok('seen')
    }
    return worker.retry
  }

  function conversationIn(branch: Branch): ConversationPage {
    const messages = [{ ...written(1, `Hello from ${branch}`), branch }]
    const unread = worker.unread[branch]
    return { branch, messages, more: false, unread, mayWrite: true, waiting: [] }
  }

  const runtime = {
    id: 'tandem',
    sendMessage: vi.fn(answer),
    onMessage: {
      addListener: (listener: (message: unknown) => unknown) => void listeners.add(listener),
      removeListener: (listener: (message: unknown) => unknown) => void listeners.delete(listener),
    },
  }
  // What a page of the extension has, and this page of the test runner has not.
  Object.assign((globalThis as unknown as { chrome: object }).chrome, { runtime })

  const onBack = vi.fn()
  const at: SessionState = {
    session: SESSION,
    refreshing: false,
    departures: 0,
    answers: 0,
    refresh: vi.fn(),
  }
  const draw = drawInPopup()

  function Detail({ at: now }: { at: SessionState }) {
    const dialog = useDialog(undefined, { startDialog })
    return (
      <>
        <DetailView db={rows} at={now} dialog={dialog} accountId="bob" onBack={onBack} />
        {dialog.content}
      </>
    )
  }

  return {
    db,
    mirror,
    outbox,
    worker,
    lookAgain,
    onBack,
    /** Opens it, or draws it anew with another session. */
    show: (change: Partial<SessionState> = {}) => draw(<Detail at={{ ...at, ...change }} />),
  }
}
