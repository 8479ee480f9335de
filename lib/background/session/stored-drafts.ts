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
 * An actor's unsent message to a client in one branch. Without a text it was sent, or taken out of the box, at that moment:
 * what was typed before and comes late is nothing any more.
 */
export type StoredDraft = v.InferOutput<typeof message>

/** In the browser's memory only: never on the disk, and no longer than its actor is signed in. */
const messages = createStoredGroup('session', 'begun-message:', message)

/** So many drafts are kept, and as many moments of sending; the oldest go. */
const MOST = 20

const LOCK = 'tandem-message-drafts'

/** This actor's unsent messages to this client. */
export async function readDrafts(actorId: string, accountId: string): Promise<StoredDraft[]> {
  const all = await messages.read()
  return all.filter((kept) => kept.text && kept.actorId === actorId && kept.accountId === accountId)
}

/** Keeps it in place of what is kept of the same box, unless that is newer. */
export function saveDraft(draft: StoredDraft): Promise<void> {
  // One at a time: between a look at what is kept and the writing, something newer could come.
  return navigator.locks.request(LOCK, async () => {
    const all = await messages.read()
    const others = all.filter((kept) => keyOf(kept) !== keyOf(draft))
    const same = all.find((kept) => keyOf(kept) === keyOf(draft))
    // A clock that was set back makes nothing newer than now.
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
