import type { Branch } from '../domain/branch.ts'
import { LONGEST_DRAFT, type MessageDrafts } from '../domain/conversation/conversation.ts'
import type { Result } from '../domain/result.ts'

/** How long nobody types before what stands in a box is kept, in milliseconds. */
const PAUSE_MS = 300

/** How long somebody may type without a pause before it is kept: a popup is closed without a word to its page. */
const LONGEST_MS = 1_000

/** What stood in a box, and when somebody last typed there, in epoch milliseconds. */
export interface DraftText {
  text: string
  at: number
  /** The operation under which the same text was to be sent before, and nobody knows whether it was. */
  attemptedOperationId?: string | undefined
}

/** Where drafts are kept. */
export interface DraftAutosavePorts {
  /** The saved drafts for this client, and whose they are. */
  readDrafts(): Promise<Result<MessageDrafts>>
  /** Keeps what stands in a box, for the actor who typed it, unless something typed later is kept already or it was sent. Blanks are nothing. */
  saveDraft(branch: Branch, typed: DraftText & { actorId: string }): Promise<Result<unknown>>
}

/** Has what somebody types kept whenever they pause, and every second, so that it is there again when the page or the popup was closed. */
export function createDraftAutosave(ports: DraftAutosavePorts) {
  const waiting = new Map<Branch, DraftText>()
  let actorId: string | undefined
  let pause: ReturnType<typeof setTimeout> | undefined
  /** When what waits is kept at the latest. */
  let latest = Number.POSITIVE_INFINITY

  /** Does not wait for a pause. */
  function flush() {
    clearTimeout(pause)
    latest = Number.POSITIVE_INFINITY
    if (actorId === undefined) return
    for (const [branch, typed] of waiting) void ports.saveDraft(branch, { actorId, ...typed })
    waiting.clear()
  }

  return {
    /** The drafts kept before. Undefined where they could not be read; until then nothing is kept either, as nobody knows for whom. */
    async read(): Promise<MessageDrafts['texts'] | undefined> {
      const answer = await ports.readDrafts()
      if (!answer.ok) return undefined
      actorId = answer.value.actorId
      flush()
      return answer.value.texts
    },
    /** Somebody has typed. What is far too long is not kept; what was kept last stays. */
    noteChange(branch: Branch, text: string, attemptedOperationId?: string) {
      if (text.length > LONGEST_DRAFT) return
      const at = Date.now()
      waiting.set(branch, { text, at, attemptedOperationId })
      latest = Math.min(latest, at + LONGEST_MS)
      clearTimeout(pause)
      pause = setTimeout(flush, Math.min(PAUSE_MS, latest - at))
    },
    /** What stands in this box is on its way, and not to be kept any more. */
    discard(branch: Branch) {
      waiting.delete(branch)
    },
    flush,
  }
}
