import type { Mirror } from '../../db/mirror/mirror.ts'
import { mirrorKey } from '../../db/mirror/mirror-key.ts'
import type { PayloadReader } from '../../db/outbox/encrypted-payloads.ts'
import type { Outbox } from '../../db/outbox/outbox.ts'
import type { Account } from '../../domain/accounts/account.ts'
import { type Branch, otherBranch } from '../../domain/branch.ts'
import type { Agenda, RequestBranch, RequestView } from '../../domain/conversation/booking.ts'
import type { ConversationPage, UnsentMessage } from '../../domain/conversation/conversation.ts'
import type { Operation } from '../../domain/outbox/operation.ts'
import type { UnsentPayload } from '../../domain/outbox/unsent-payload.ts'
import { isPassing, type Problem } from '../../domain/problem.ts'
import { failed, ok, type Refused, type Result } from '../../domain/result.ts'
import { may } from '../../domain/rights/rights.ts'
import type { ClientSubject, NewMessage, NewRequest } from '../../messaging/contract.ts'
import type { Caller } from '../../messaging/server.ts'
import type { Operations, PayloadToSend } from '../outbox/operations.ts'
import type { OpenSession, Sessions } from '../session/sessions.ts'
import { createMessageDraftStore } from './message-drafts.ts'
import { findClient, findClientOffline } from './subjects.ts'

/** What talking works with. */
export interface ConversationParts {
  sessions: Sessions
  mirror: Mirror
  outbox: Outbox
  payloads: PayloadReader
  operations: Operations
}

/** What needs a right in a branch in which the client is active. */
type ClientAction = 'talk' | 'request-services'

/** To whom something was written, and where. */
interface Written {
  subject: ClientSubject
  branch: Branch
}

type Address = Pick<PayloadToSend, 'accountId' | 'actorId' | 'key'>

/** Talking with a client, and requesting services for one. */
export function createConversations(parts: ConversationParts) {
  const { sessions, operations } = parts
  const draftStore = createMessageDraftStore(parts)

  /**
   * Who writes to whom, and the key that their payloads are encrypted with: as this browser knows it, so that it is stored whether or not
   * the backend answers.
   */
  async function addressed(
    { subject, branch }: Written,
    deed: ClientAction,
    caller: Caller,
  ): Promise<Result<Address>> {
    const known = await findClientOffline(subject, caller, parts)
    const key = await mirrorKey.read()
    if (known.ok && key) {
      const { accountId, actorId } = known.value
      return ok({ accountId, actorId, key: key.text })
    }
    const found = await findClient(subject, caller, sessions)
    if (!found.ok) return found
    const { account, session } = found.value
    const refusal = refusalFor(deed, branch, found.value)
    if (refusal) return failed(refusal)
    return ok({
      accountId: account.id,
      actorId: session.actor.accountId,
      key: session.mirrorKey,
    })
  }

  /** Why it is not sent, once it is stored: somebody else is signed in, it is another client, or the right is missing. */
  async function refusalOf(
    { subject, branch }: Written,
    deed: ClientAction,
    caller: Caller,
    { accountId, actorId }: Operation,
  ): Promise<Refused | undefined> {
    const found = await findClient(subject, caller, sessions)
    if (!found.ok) return isPassing(found.problem) ? undefined : found
    const { account, session } = found.value
    if (session.actor.accountId !== actorId) return failed({ name: 'forbidden' })
    if (account.id !== accountId) return failed({ name: 'changed' })
    const refusal = refusalFor(deed, branch, found.value)
    return refusal && failed(refusal)
  }

  function post(
    written: Written & { operationId: string },
    deed: ClientAction,
    { payload, caller }: { payload: UnsentPayload; caller: Caller },
  ): Promise<Result<Operation>> {
    const { operationId, branch: to } = written
    return operations.sendPayload(operationId, {
      async write() {
        const address = await addressed(written, deed, caller)
        return address.ok ? ok({ ...address.value, to, payload }) : address
      },
      refusal: (stored) => refusalOf(written, deed, caller, stored),
    })
  }

  return {
    async read(
      {
        subject,
        branch,
        cursor,
      }: { subject: ClientSubject; branch: Branch; cursor?: string | undefined },
      caller: Caller,
    ): Promise<Result<ConversationPage>> {
      const found = await findClient(subject, caller, sessions)
      if (!found.ok) return found
      const { account, session } = found.value
      const page = await session.backend.listMessages({ accountId: account.id, branch, cursor })
      if (!page.ok) return page
      return ok({
        ...page.value,
        branch,
        mayWrite: refusalFor('talk', branch, found.value) === undefined,
        waiting: await waitingIn(branch, found.value, parts),
      })
    },

    async seen(
      { subject, branch, upTo }: { subject: ClientSubject; branch: Branch; upTo: string },
      caller: Caller,
    ): Promise<Result<'seen'>> {
      const found = await findClient(subject, caller, sessions)
      if (!found.ok) return found
      const { account, session } = found.value
      const noted = await session.backend.markSeen({ accountId: account.id, branch, upTo }, session)
      return noted.ok ? ok('seen') : noted
    },

    /** What this actor has typed to a client, and not sent. */
    drafts: draftStore.read,
    /** Keeps a draft in memory. */
    saveDraft: draftStore.save,

    /** Stores the message, sealed, then sends it; its draft is not kept any more before that. The same id twice is the same message. */
    send(written: NewMessage, caller: Caller): Promise<Result<Operation>> {
      const payload = { kind: 'message', text: written.text } as const
      return draftStore.without(written, caller, () => post(written, 'talk', { payload, caller }))
    },

    async previewRequest(subject: ClientSubject, caller: Caller): Promise<Result<RequestView>> {
      const found = await findClient(subject, caller, sessions)
      if (!found.ok) return found
      const { account, session } = found.value
      const first = account.primaryBranch ?? 'in-home'
      const branches = [first, otherBranch(first)]
      const refusals = branches.map((branch) => refusalFor('request-services', branch, found.value))
      const open = branches.filter((_, at) => refusals[at] === undefined)
      if (open.length === 0) return failed(refusals[0] ?? { name: 'forbidden' })
      return offered(open, account, session)
    },

    /** As `send`. */
    request(wanted: NewRequest, caller: Caller): Promise<Result<Operation>> {
      const payload = { kind: 'request', request: wanted.request } as const
      return post(wanted, 'request-services', { payload, caller })
    },

    async agenda(accountId: string): Promise<Result<Agenda>> {
      const opened = await sessions.open()
      if (!opened.ok) return opened
      const { backend } = opened.value
      const [schedule, invoices] = await Promise.all([
        backend.listSchedule(accountId),
        backend.listInvoices(accountId),
      ])
      if (!schedule.ok) return schedule
      if (invoices.ok) return ok({ schedule: schedule.value, invoices: invoices.value })
      const isHidden = invoices.problem.name === 'forbidden'
      return isHidden ? ok({ schedule: schedule.value, invoices: undefined }) : invoices
    },
  }
}

export type Conversations = ReturnType<typeof createConversations>

/** A refusal that is known beforehand. The backend decides. */
function refusalFor(
  action: ClientAction,
  branch: Branch,
  { account, session }: { account: Account; session: OpenSession },
): Problem | undefined {
  const profile = account.profiles[branch]
  if (!profile) return { name: 'not-linked' }
  if (!may({ action, branch }, session.actor)) return { name: 'forbidden' }
  return profile.status === 'active' ? undefined : { name: 'branch-inactive' }
}

/** What there is to choose from in these branches. */
async function offered(
  branches: Branch[],
  account: Account,
  { backend }: OpenSession,
): Promise<Result<RequestView>> {
  const found = await Promise.all(branches.map((branch) => backend.listServices(branch)))
  const offers: RequestBranch[] = []
  for (const [at, services] of found.entries()) {
    if (!services.ok) return services
    const branch = branches[at]
    const pets = branch && account.profiles[branch]?.pets
    if (pets) offers.push({ branch, services: services.value, pets })
  }
  return ok({ branches: offers })
}

/** This actor's own messages that did not get through yet, opened, and those that were refused. */
async function waitingIn(
  branch: Branch,
  { account, session }: { account: Account; session: OpenSession },
  { outbox, payloads }: ConversationParts,
): Promise<UnsentMessage[]> {
  const found = await outbox.payloadOperationsFor(account.id, branch, session.actor.accountId)
  const messages = found.filter(({ task }) => task.kind === 'message')
  const opened = await Promise.all(
    messages.map(async ({ id, state, problem }): Promise<UnsentMessage | undefined> => {
      const payload = await payloads.read(id, session.mirrorKey)
      const refused = state === 'failed' || state === 'conflict' ? problem : undefined
      const text = payload?.kind === 'message' ? payload.text : ''
      // Without a word to show it went out this very moment, unless it says what became of it.
      return text || refused ? { id, text, ...(refused && { problem: refused }) } : undefined
    }),
  )
  return opened.filter((message) => message !== undefined)
}
