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

/** The calls that the flow makes, and its callbacks. */
export interface ConversationFlowPorts extends DraftAutosavePorts {
  read(branch: Branch, cursor?: string): Promise<Result<ConversationPage>>
  seen(branch: Branch, upTo: string): Promise<Result<'seen'>>
  /** Sends a message. The same id twice is the same message. */
  send(branch: Branch, message: OutgoingMessage): Promise<Result<Operation>>
  /** Sends a refused message again. */
  retry(operationId: string): Promise<Result<unknown>>
  /** Cancels a message that was not sent. */
  cancel(operationId: string): Promise<Result<unknown>>
  makeId(): string
  /** Called at every change, until the flow is closed. */
  show(view: ConversationView): void
}

/** The conversation with one client while it is on screen. */
export interface ConversationFlow {
  /**
   * Reads the newest messages of every branch, at first or again; what is on screen stays. The first time, it puts each saved draft into
   * its box.
   */
  load(): Promise<void>
  choose(branch: Branch): void
  /** Fetches the messages before those that are shown. */
  showEarlier(branch: Branch): Promise<void>
  /** Notes what was typed into the box. It is kept until it is sent. */
  write(branch: Branch, text: string): void
  /** Saves the drafts at once, because the page may not come back. */
  saveDrafts(): void
  /** Sends the text in the box. Does nothing while it is being sent, or if it cannot be sent. */
  send(branch: Branch): Promise<void>
  sendAgain(branch: Branch, operationId: string): Promise<void>
  remove(branch: Branch, operationId: string): Promise<void>
  /** Marks the newest message as seen: it is visible to somebody. */
  see(branch: Branch): Promise<void>
  /** Stops showing the conversation. Drafts are saved, and sent messages go on. */
  close(): void
}

/**
 * Creates the flow of a conversation. `branches`: those with a profile of the client, in the order of their tabs. `current`: the tab shown
 * first, by default the first.
 */
export function createConversationFlow(
  branches: readonly [Branch, ...Branch[]],
  ports: ConversationFlowPorts,
  current = branches[0],
): ConversationFlow {
  let view: ConversationView = { tabs: branches.map(emptyTab), current }
  let closed = false
  const reads = new Map<Branch, number>()
  /** The last messages that failed: the same text is sent again under the same id. */
  const unsent = new Map<Branch, OutgoingMessage>()
  const seenUpTo = new Map<Branch, string>()
  const autosave = createDraftAutosave(ports)
  /** The branches where somebody has typed: a saved draft must not replace their text. */
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

  /** Reads the newest page and returns the messages that are new. An answer that a newer read has overtaken is dropped. */
  async function readNewest(branch: Branch): Promise<Message[]> {
    const mine = (reads.get(branch) ?? 0) + 1
    reads.set(branch, mine)
    const answer = await ports.read(branch)
    // The draft comes before the box is shown: what is typed into an empty box would replace it.
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

  /** Reads the newest page and reports new messages. `own`: after one's own message was sent, which is not reported. */
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
    // If there was a gap, the feed was started again and has another cursor.
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
    // A sent text is not kept as a draft; a refused one is, and one typed meanwhile.
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
      // Shown until the next read, and in case that fails.
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
      // It is marked again the next time it is visible.
      if (!answer.ok) seenUpTo.delete(branch)
      else await reload(branch)
    },
    close() {
      autosave.flush()
      closed = true
    },
  }
}

/** Returns the text typed while the message was being sent: it stays in the box. */
function withoutSent(draft: string, sent: string): string {
  const rest = draft.trimStart()
  return rest.startsWith(sent) ? rest.slice(sent.length).trimStart() : draft
}
