import type { Branch } from '../domain/branch.ts'
import type { ConversationPage, Message } from '../domain/conversation/conversation.ts'
import { newIn, withEarlier, withNewest } from '../domain/conversation/conversation-feed.ts'
import {
  type ConversationEvent,
  type ConversationTab,
  type ConversationView,
  emptyTab,
  isSendable,
  type OutgoingMessage,
} from '../domain/conversation/conversation-view.ts'
import { isOpen, type Operation } from '../domain/outbox/operation.ts'
import type { Result } from '../domain/result.ts'
import { createDraftAutosave, type DraftAutosavePorts } from './draft-autosave.ts'

/** Where the flow gets its answers. */
export interface ConversationFlowPorts extends DraftAutosavePorts {
  read(branch: Branch, cursor?: string): Promise<Result<ConversationPage>>
  seen(branch: Branch, upTo: string): Promise<Result<'seen'>>
  /** The same id twice is the same message. */
  send(branch: Branch, message: OutgoingMessage): Promise<Result<Operation>>
  /** Has a message sent again that was refused. */
  retry(operationId: string): Promise<Result<unknown>>
  /** Gives up a message that was not sent. */
  cancel(operationId: string): Promise<Result<unknown>>
  makeId(): string
  /** Called at every change, until the flow is closed. */
  show(view: ConversationView): void
}

/** Talking with one client, for as long as the conversation is on screen. */
export interface ConversationFlow {
  /** Reads the newest of every branch, at first or again; what is on screen stays. At first, each saved draft is put into its box. */
  load(): Promise<void>
  choose(branch: Branch): void
  /** Fetches the messages before those that are shown. */
  showEarlier(branch: Branch): Promise<void>
  /** Somebody has typed. It is kept until it is sent. */
  write(branch: Branch, text: string): void
  /** Keeps what was typed at once: nobody knows whether the page comes back. */
  saveDrafts(): void
  /** Sends what stands in the box. Does nothing while it is being sent, or where it cannot be. */
  send(branch: Branch): Promise<void>
  sendAgain(branch: Branch, operationId: string): Promise<void>
  remove(branch: Branch, operationId: string): Promise<void>
  /** The newest message is in sight of somebody. */
  see(branch: Branch): Promise<void>
  /** Shows nothing more. What was typed is kept, what was sent goes on. */
  close(): void
}

/**
 * `branches`: those with a profile of the client, in the order of their tabs. `current`: the one that is shown to begin with, the first
 * unless it is said.
 */
export function createConversationFlow(
  branches: readonly [Branch, ...Branch[]],
  ports: ConversationFlowPorts,
  current = branches[0],
): ConversationFlow {
  let view: ConversationView = { tabs: branches.map(emptyTab), current }
  let closed = false
  const reads = new Map<Branch, number>()
  /** What was sent last and came to nothing: the same text goes under the same id. */
  const unsent = new Map<Branch, OutgoingMessage>()
  const seenUpTo = new Map<Branch, string>()
  const autosave = createDraftAutosave(ports)
  /** Where somebody has typed: what they see is not taken from under their hands. */
  const touched = new Set<Branch>()
  let restored: Promise<void> | undefined

  const show = (change: Partial<ConversationView>) => {
    view = { ...view, ...change }
    if (!closed) ports.show(view)
  }
  const tabOf = (branch: Branch) =>
    view.tabs.find((tab) => tab.branch === branch) ?? emptyTab(branch)
  const set = (branch: Branch, change: Partial<ConversationTab>) =>
    show({ tabs: view.tabs.map((tab) => (tab.branch === branch ? { ...tab, ...change } : tab)) })
  const hear = (kind: ConversationEvent['kind'], branch: Branch, messages: Message[] = []) =>
    show({ lastEvent: { kind, branch, messages, times: (view.lastEvent?.times ?? 0) + 1 } })

  /** Puts each saved draft into its box. */
  async function restore() {
    const texts = await autosave.read()
    if (!texts) restored = undefined
    for (const branch of branches) {
      const draft = texts?.[branch]
      if (draft && !touched.has(branch)) set(branch, { draft })
    }
  }

  /** An answer that a newer one has overtaken is dropped. */
  async function readNewest(branch: Branch): Promise<Message[]> {
    const mine = (reads.get(branch) ?? 0) + 1
    reads.set(branch, mine)
    const answer = await ports.read(branch)
    // Before there is a box: what is typed into an empty one would take the place of the draft.
    await restored
    if (mine !== reads.get(branch)) return []
    if (!answer.ok) {
      set(branch, { problem: answer.problem })
      return []
    }
    const before = tabOf(branch).feed
    const feed = withNewest(before, answer.value)
    set(branch, { feed, waiting: answer.value.waiting, problem: undefined })
    return newIn(before, feed)
  }

  /** `own`: after something of one's own was sent, which is no news. */
  async function reload(branch: Branch, own = false) {
    const came = await readNewest(branch)
    const messages = own ? came.filter(({ from }) => from === 'client') : came
    if (messages.length > 0) hear('came', branch, messages)
  }

  async function showEarlier(branch: Branch) {
    const { feed, asksEarlier } = tabOf(branch)
    if (!feed?.more || asksEarlier) return
    set(branch, { asksEarlier: true })
    const answer = await ports.read(branch, feed.cursor)
    set(branch, { asksEarlier: false, ...(!answer.ok && { problem: answer.problem }) })
    const now = tabOf(branch).feed
    // With a gap in between it was started anew, and goes on from another place.
    if (answer.ok && now && now.cursor === feed.cursor) {
      set(branch, { feed: withEarlier(now, answer.value), problem: undefined })
    }
  }

  async function send(branch: Branch) {
    const { draft, sending } = tabOf(branch)
    if (sending || !isSendable(draft)) return
    const text = draft.trim()
    const last = unsent.get(branch)
    const outgoing = last?.text === text ? last : { operationId: ports.makeId(), text }
    unsent.set(branch, outgoing)
    autosave.discard(branch)
    set(branch, { sending: true, refused: undefined })
    const answer = await ports.send(branch, outgoing)
    if (answer.ok) unsent.delete(branch)
    const now = tabOf(branch).draft
    const left = answer.ok ? withoutSent(now, text) : now
    // What went out is kept no more. Only what was refused, or typed meanwhile, is.
    if (!answer.ok || now !== draft) note(branch, left)
    const refused = answer.ok ? undefined : answer.problem
    set(branch, { draft: left, sending: false, refused })
    if (answer.ok) await settle(branch, outgoing, answer.value)
  }

  function write(branch: Branch, draft: string) {
    const sent = tabOf(branch).sending ? unsent.get(branch)?.text : undefined
    touched.add(branch)
    note(branch, sent === undefined ? draft : withoutSent(draft, sent))
    set(branch, { draft, refused: undefined })
  }

  function note(branch: Branch, text: string) {
    const last = unsent.get(branch)
    autosave.noteChange(branch, text, last?.text === text.trim() ? last.operationId : undefined)
  }

  async function settle(branch: Branch, { text }: OutgoingMessage, sent: Operation) {
    const { waiting } = tabOf(branch)
    const { problem } = sent
    const isOver = sent.state === 'done'
    const mine = { id: sent.id, text, problem: isOpen(sent) ? undefined : problem }
    set(branch, {
      // Until it is read again, and where that cannot be.
      waiting: isOver ? waiting : [...waiting.filter(({ id }) => id !== sent.id), mine],
    })
    if (isOver) hear('sent', branch)
    else if (isOpen(sent)) hear('kept', branch)
    await reload(branch, true)
  }

  async function act(
    branch: Branch,
    operationId: string,
    run: (id: string) => Promise<Result<unknown>>,
  ) {
    if (tabOf(branch).acting) return false
    set(branch, { acting: operationId, notDone: undefined })
    const answer = await run(operationId)
    const notDone = answer.ok ? undefined : { id: operationId, problem: answer.problem }
    set(branch, { acting: undefined, notDone })
    return answer.ok
  }

  return {
    async load() {
      if (closed) return
      show({})
      restored ??= restore()
      await Promise.all(branches.map((branch) => reload(branch)))
    },
    choose: (current) => show({ current }),
    showEarlier,
    write,
    saveDrafts: autosave.flush,
    send,
    async sendAgain(branch, operationId) {
      if (await act(branch, operationId, ports.retry)) await reload(branch, true)
    },
    async remove(branch, operationId) {
      if (!(await act(branch, operationId, ports.cancel))) return
      set(branch, { waiting: tabOf(branch).waiting.filter(({ id }) => id !== operationId) })
      hear('deleted', branch)
      await reload(branch)
    },
    async see(branch) {
      const { feed } = tabOf(branch)
      const newest = feed?.messages.at(-1)
      if (!newest || feed?.unread === 0 || seenUpTo.get(branch) === newest.id) return
      seenUpTo.set(branch, newest.id)
      const answer = await ports.seen(branch, newest.id)
      // The next time it is in sight it is said again.
      if (!answer.ok) seenUpTo.delete(branch)
      else await reload(branch)
    },
    close() {
      autosave.flush()
      closed = true
    },
  }
}

/** What somebody went on typing while it was being sent stays in the box. */
function withoutSent(draft: string, sent: string): string {
  const rest = draft.trimStart()
  return rest.startsWith(sent) ? rest.slice(sent.length).trimStart() : draft
}
