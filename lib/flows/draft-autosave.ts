import type { Branch } from '../domain/branch.ts'
import { LONGEST_DRAFT, type MessageDrafts } from '../domain/conversation/conversation.ts'
import type { Result } from '../domain/result.ts'

/** A draft is saved after this long without typing, in milliseconds. */
const PAUSE_MS = 300

/** While somebody types without a pause, the draft is saved this often, in milliseconds: a popup's page gets no event before it closes. */
const LONGEST_MS = 1_000

/** The text of a box, and when it was last typed in (epoch milliseconds). */
export interface DraftText {
  text: string
  at: number
  /** The operation that the same text was sent with before, if its outcome is unknown. */
  attemptedOperationId?: string | undefined
}

/** The calls that read and save drafts. */
export interface DraftAutosavePorts {
  /** Returns the saved drafts for this client, and the actor they belong to. */
  readDrafts(): Promise<Result<MessageDrafts>>
  /** Saves the text of a box for the actor who typed it, unless a later text is saved already or it was sent. A blank text is no draft. */
  saveDraft(branch: Branch, typed: DraftText & { actorId: string }): Promise<Result<unknown>>
}

/**
 * Creates the autosave of drafts: at every pause in typing, and at least every second, so that they survive when the page or the popup
 * closes.
 */
export function createDraftAutosave(ports: DraftAutosavePorts) {
  const waiting = new Map<Branch, DraftText>()
  let actorId: string | undefined
  let pause: ReturnType<typeof setTimeout> | undefined
  /** When the waiting texts are saved at the latest, in epoch milliseconds. */
  let latest = Number.POSITIVE_INFINITY

  /** Saves the waiting texts at once. */
  function flush() {
    clearTimeout(pause)
    latest = Number.POSITIVE_INFINITY
    if (actorId === undefined) return
    for (const [branch, typed] of waiting) void ports.saveDraft(branch, { actorId, ...typed })
    waiting.clear()
  }

  return {
    /**
     * Returns the saved drafts; undefined if they could not be read. Until then nothing is saved either, because the actor is not known.
     */
    async read(): Promise<MessageDrafts['texts'] | undefined> {
      const answer = await ports.readDrafts()
      if (!answer.ok) return undefined
      actorId = answer.value.actorId
      flush()
      return answer.value.texts
    },
    /** Notes a typed text, to be saved soon. A text longer than `LONGEST_DRAFT` is not saved; the last saved one stays. */
    noteChange(branch: Branch, text: string, attemptedOperationId?: string) {
      if (text.length > LONGEST_DRAFT) return
      const at = Date.now()
      waiting.set(branch, { text, at, attemptedOperationId })
      latest = Math.min(latest, at + LONGEST_MS)
      clearTimeout(pause)
      pause = setTimeout(flush, Math.min(PAUSE_MS, latest - at))
    },
    /** Forgets the waiting text of this box, because it is being sent. */
    discard(branch: Branch) {
      waiting.delete(branch)
    },
    flush,
  }
}
