import * as v from 'valibot'
import { branch, id } from '../../domain/schemas.ts'
import { createStoredGroup } from '../../platform/stored-item.ts'

const message = v.object({
  actorId: id,
  accountId: id,
  branch,
  text: v.string(),
  at: v.number(),
})

/**
 * An actor's unsent message to a client in one branch. An empty text means that it was sent or cleared at that time: a draft typed
 * before that arrives late is dropped.
 */
export type StoredDraft = v.InferOutput<typeof message>

/** The drafts, in the browser's memory only: never on disk, and only until their actor signs out. */
const messages = createStoredGroup('session', 'begun-message:', message)

/** At most this many drafts are kept, and as many entries with an empty text; the oldest are dropped. */
const MOST = 20

const LOCK = 'tandem-message-drafts'

/** Reads this actor's unsent messages to this client. */
export async function readDrafts(actorId: string, accountId: string): Promise<StoredDraft[]> {
  const all = await messages.read()
  return all.filter((kept) => kept.text && kept.actorId === actorId && kept.accountId === accountId)
}

/** Stores a draft in place of the one of the same box, unless that is newer. */
export function saveDraft(draft: StoredDraft): Promise<void> {
  // One at a time: a newer draft could come between the read and the write.
  return navigator.locks.request(LOCK, async () => {
    const all = await messages.read()
    const others = all.filter((kept) => keyOf(kept) !== keyOf(draft))
    const same = all.find((kept) => keyOf(kept) === keyOf(draft))
    // A draft from the future comes from a clock that was set back since: it is not newer.
    if (same && same.at > draft.at && same.at <= Date.now()) return
    await messages.clear(surplusAmong([...others, draft]).map(keyOf))
    await messages.write([[keyOf(draft), draft]])
  })
}

/** Forgets every draft. */
export async function forgetDrafts(): Promise<void> {
  await messages.clear((await messages.read()).map(keyOf))
}

function keyOf({ actorId, accountId, branch: to }: StoredDraft): string {
  return `${actorId} ${accountId} ${to}`
}

function surplusAmong(all: StoredDraft[]): StoredDraft[] {
  const newestFirst = all.toSorted((one, other) => other.at - one.at)
  const draft = newestFirst.filter(({ text }) => text)
  const sent = newestFirst.filter(({ text }) => !text)
  return [...draft.slice(MOST), ...sent.slice(MOST)]
}
