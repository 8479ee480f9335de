import { isDeepStrictEqual } from 'node:util'
import type { Operation } from '../../../lib/domain/outbox/operation.ts'
import type { Role } from '../../../lib/domain/role.ts'
import type { AccountRecord, SyncRecord } from '../../../mocks/backend/model.ts'
import { BASE, BRANCHES, LEVELS, levelOf, must, other } from './rules.ts'
import type { Seen, View } from './views.ts'

/** Judges syncs and what is taken back of them, by the books right before a request and right after it. */
export interface SyncJudge {
  /** A sync is new in the books: somebody at this desk asked for exactly this one, on what was on screen, by right. */
  commit(sync: SyncRecord, view: View, seen: Seen, now: Seen): void
  /** A sync was taken back: nobody had changed anything since, and everything is as it was. */
  undo(sync: SyncRecord, seen: Seen, now: Seen): void
  /** Whether the books got a sync under this key. */
  has(key: string): boolean
}

export function createSyncJudge(): SyncJudge {
  const committed = new Set<string>()
  /** Version of the account right after a sync, as the books had it. */
  const versionAfter = new Map<string, number>()
  const before = new Map<string, Seen>()

  return {
    commit(sync, view, seen, now) {
      const { key, actorId } = sync
      const operation = view.operations.get(key)
      must(operation, `I3: ${key} was committed, and the outbox does not know it`)
      must(!committed.has(key), `I3: ${key} was committed twice`)
      must(
        operation.state === 'sending',
        `I3: ${key} was sent while it stood at ${operation.state}`,
      )
      must(operation.actorId === actorId, `I7: ${key} was sent on the session of somebody else`)
      must(operation.task.kind === 'sync', `I3: ${key} is a ${operation.task.kind}, not a sync`)
      const { account, to } = sync.answer
      const isSame = account.id === operation.accountId && to === operation.to
      must(isSame, `I3: ${key} was carried out for somebody else, or in the other direction`)
      const { link, role } = operation.task.choices
      must(sync.before.linked?.id === link, `I2: ${key} was linked with somebody nobody chose`)
      const was = seen.accounts.get(account.id)
      must(was, `I3: ${key} was carried out for somebody who was not there`)
      must(
        was.version === operation.version,
        `I13: ${key} was carried out on version ${was.version}, decided on ${operation.version}`,
      )
      committed.add(key)
      before.set(sync.id, seen)
      versionAfter.set(sync.id, now.accounts.get(account.id)?.version ?? 0)

      judgeActor(sync, operation, seen)
      if (was.kind === 'staff') judgeArrival(sync, was, role, seen, now)
    },

    undo(sync, seen, now) {
      const then = before.get(sync.id)
      if (!then) return
      const { id } = sync.answer.account
      must(
        seen.accounts.get(id)?.version === versionAfter.get(sync.id),
        `I13: ${sync.id} was taken back although ${id} was changed since`,
      )
      const [was, is] = [then.accounts.get(id), now.accounts.get(id)]
      must(
        was && is && isDeepStrictEqual(substance(is), substance(was)),
        `I13: taking ${sync.id} back did not restore ${id}`,
      )
    },

    has: (key) => committed.has(key),
  }
}

function judgeActor({ actorId, answer }: SyncRecord, { bulk }: Operation, seen: Seen) {
  const actor = seen.accounts.get(actorId)
  const source = other(answer.to)
  must(levelOf(actor, source) >= 3, `I7: ${actorId} may not sync from ${source}`)
  if (!bulk) return
  const top = Math.max(...BRANCHES.map((branch) => levelOf(actor, branch)))
  must(top >= 4, `I7: ${actorId} may not sync in bulk`)
}

/** A member of staff is synced by somebody no lower, and arrives at the base role, the one held before, or one that was given by right. */
function judgeArrival(
  { actorId, answer: { to }, before }: SyncRecord,
  was: AccountRecord,
  role: Role | undefined,
  seen: Seen,
  now: Seen,
) {
  const actor = seen.accounts.get(actorId)
  const source = other(to)
  const person = was.profiles[source]?.role
  must(actorId !== was.id, `I7: ${actorId} synced themselves`)
  must(!person || LEVELS[person] <= levelOf(actor, source), `I7: ${was.id} stands above ${actorId}`)
  const held = (before.linked ?? was).profiles[to]?.role
  const arrival = now.accounts.get(was.id)?.profiles[to]?.role
  must(arrival, `I6: ${was.id} has no role in ${to}`)
  const floor = Math.max(LEVELS[BASE[to]], held ? LEVELS[held] : 0)
  const isGiven = role !== undefined && arrival === role && LEVELS[role] <= levelOf(actor, to)
  const isBase = LEVELS[arrival] === floor && (held === undefined ? arrival === BASE[to] : true)
  must(isBase || isGiven, `I6: ${was.id} arrived as ${arrival}`)
  must(!held || LEVELS[arrival] >= LEVELS[held], `I6: ${was.id} was lowered`)
}

/** Everything that makes an account what it is, without the count of its changes. */
function substance({ version: _, changes: __, seq: ___, ...rest }: AccountRecord) {
  return rest
}
