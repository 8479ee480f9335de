import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { ChainedRow } from '../../lib/db/audit-log.ts'
import type { Account } from '../../lib/domain/account.ts'
import type { Branch } from '../../lib/domain/branch.ts'
import type { Bulk } from '../../lib/domain/bulk.ts'
import type { Operation, OperationState } from '../../lib/domain/operation.ts'
import type { Role } from '../../lib/domain/role.ts'
import type { AccountRecord, Business, SyncRecord } from '../../mocks/backend/model.ts'
import type { Sent } from './network.ts'

/** What the outbox holds at one moment. */
export interface View {
  operations: ReadonlyMap<string, Operation>
  bulks: readonly Bulk[]
  audit: readonly ChainedRow[]
}

/** Everything there is to look at when all is quiet. */
export interface EndState {
  view: View
  /** Ids of the operations noted in the journal. */
  journal: string[]
  /** Everything the browser keeps for the extension, as text. */
  storage: string
  mirror: Account[]
  /** What the backend lets the person see who is signed in. */
  visible: Account[]
}

/** What must hold. The rules are written down a second time here: nothing of the product is asked. */
export type Oracle = ReturnType<typeof makeOracle>

const BRANCHES: readonly Branch[] = ['in-home', 'facility']
const LEVELS: Record<Role, number> = {
  Admin: 4,
  'Office Manager': 3,
  Scheduler: 3,
  'Staff/User': 2,
  'Tech/Runner': 2,
  Trainee: 1,
}
const BASE: Record<Branch, Role> = { 'in-home': 'Staff/User', facility: 'Tech/Runner' }
const OPEN: readonly OperationState[] = ['queued', 'sending', 'waiting', 'unknown']
/** Why an operation may have failed although the backend carried it out: its answers were lost, eight times. */
const UNANSWERED = ['offline', 'timeout', 'server-error', 'bad-answer', 'in-progress']
const MOST_TRIES = 8

const NEXT: Record<string, readonly string[]> = {
  queued: ['sending', 'conflict', 'failed', 'cancelled'],
  sending: ['done', 'conflict', 'failed', 'waiting', 'unknown'],
  unknown: ['done', 'queued', 'failed', 'unknown'],
  waiting: ['sending', 'conflict', 'failed', 'cancelled'],
  done: ['undone'],
  conflict: ['replaced', 'cancelled'],
  failed: ['unknown', 'replaced', 'cancelled'],
  undone: [],
  cancelled: [],
  replaced: [],
}

/** What a business looked like, to be held against how it looks afterwards. Records are replaced, never mutated. */
interface Seen {
  accounts: ReadonlyMap<string, AccountRecord>
  syncs: ReadonlyMap<string, SyncRecord>
  roleLines: number
}

function see(business: Business): Seen {
  return {
    accounts: new Map(business.accounts),
    syncs: new Map(business.syncs),
    roleLines: business.audit.filter(({ action }) => action === 'role').length,
  }
}

function must(holds: unknown, sentence: string): asserts holds {
  if (!holds) throw new Error(sentence)
}

function levelOf(account: AccountRecord | undefined, branch: Branch): number {
  const profile = account?.profiles[branch]
  return profile?.status === 'active' && profile.role ? LEVELS[profile.role] : 0
}

const other = (branch: Branch): Branch => (branch === 'in-home' ? 'facility' : 'in-home')

const isOpen = ({ state }: Operation) => OPEN.includes(state)

/** Everything that makes an account what it is, without the count of its changes. */
function substance({ version: _, changes: __, seq: ___, ...rest }: AccountRecord) {
  return rest
}

/** An independent judge of a schedule: it is told what was accepted and sees the backend's books and the outbox. */
export function makeOracle(business: Business, first: ReadonlyMap<string, AccountRecord>) {
  /** What the desk said yes to, as it was then. */
  const accepted = new Map<string, Operation>()
  /** Keys that were committed, and the sync they made. */
  const commits = new Map<string, string>()
  /** Version of the account right after a sync, as the books had it. */
  const versionAfter = new Map<string, number>()
  const before = new Map<string, Seen>()
  /** Accounts that had an active profile in a branch at some time. */
  const everThere = new Set<string>()
  /** Role changes that the books have, by `account branch role`. */
  const rolesSet = new Set<string>()
  /** Statuses and primary branches that the books had at some time, by `account branch status` and `account branch`. */
  const statusesSet = new Set<string>()
  const primariesSet = new Set<string>()
  /** Sends under each key to which no answer came that says anything. */
  const unanswered = new Map<string, number>()
  const retried = new Map<string, number>()
  let previous: View = { operations: new Map(), bulks: [], audit: [] }
  let seen = see(business)
  let quietUntil = 0
  let losses = 0
  let isLost = false

  function noteProfiles(accounts: ReadonlyMap<string, AccountRecord>) {
    for (const account of accounts.values()) {
      primariesSet.add(`${account.id} ${account.primaryBranch}`)
      for (const branch of BRANCHES) {
        const profile = account.profiles[branch]
        if (profile) statusesSet.add(`${account.id} ${branch} ${profile.status}`)
        if (profile?.status === 'active') everThere.add(`${account.id} ${branch}`)
        if (profile?.role) rolesSet.add(`${account.id} ${branch} ${profile.role}`)
      }
    }
  }
  noteProfiles(seen.accounts)

  function judgeCommit(sync: SyncRecord, view: View, now: Seen) {
    const { key, actorId } = sync
    const operation = view.operations.get(key)
    must(operation, `I3: ${key} was committed, and the outbox does not know it`)
    must(!commits.has(key), `I3: ${key} was committed twice`)
    must(operation.state === 'sending', `I3: ${key} was sent while it stood at ${operation.state}`)
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
    commits.set(key, sync.id)
    before.set(sync.id, seen)
    versionAfter.set(sync.id, now.accounts.get(account.id)?.version ?? 0)

    const actor = seen.accounts.get(actorId)
    const source = other(to)
    must(levelOf(actor, source) >= 3, `I7: ${actorId} may not sync from ${source}`)
    if (operation.bulk) {
      const top = Math.max(...BRANCHES.map((branch) => levelOf(actor, branch)))
      must(top >= 4, `I7: ${actorId} may not sync in bulk`)
    }
    if (was.kind !== 'staff') return
    const person = was.profiles[source]?.role
    must(actorId !== was.id, `I7: ${actorId} synced themselves`)
    must(
      !person || LEVELS[person] <= levelOf(actor, source),
      `I7: ${was.id} stands above ${actorId}`,
    )
    const held = (sync.before.linked ?? was).profiles[to]?.role
    const arrival = now.accounts.get(was.id)?.profiles[to]?.role
    must(arrival, `I6: ${was.id} has no role in ${to}`)
    const floor = Math.max(LEVELS[BASE[to]], held ? LEVELS[held] : 0)
    const isGiven = role !== undefined && arrival === role && LEVELS[role] <= levelOf(actor, to)
    const isBase = LEVELS[arrival] === floor && (held === undefined ? arrival === BASE[to] : true)
    must(isBase || isGiven, `I6: ${was.id} arrived as ${arrival}`)
    must(!held || LEVELS[arrival] >= LEVELS[held], `I6: ${was.id} was lowered`)
  }

  function judgeUndo(sync: SyncRecord, now: Seen) {
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
  }

  function judgeRoles(now: Seen, actorId: string, view: View) {
    for (const [id, account] of now.accounts) {
      const was = seen.accounts.get(id)
      if (!was || was === account || account.kind !== 'staff') continue
      for (const branch of BRANCHES) {
        const [from, to] = [was.profiles[branch]?.role, account.profiles[branch]?.role]
        if (!from || !to || from === to) continue
        const operation = [...view.operations.values()].find(
          (each) =>
            each.state === 'sending' &&
            each.accountId === id &&
            each.actorId === actorId &&
            (each.to === branch || each.task.kind === 'undo'),
        )
        must(operation, `I7: nobody at this desk asked for ${id} to become ${to}`)
        if (!('role' in operation.task)) continue
        const actor = seen.accounts.get(actorId)
        const level = levelOf(actor, branch)
        must(level >= 3, `I7: ${actorId} may not change roles in ${branch}`)
        must(actorId !== id, `I7: ${actorId} changed their own role`)
        must(LEVELS[from] <= level && LEVELS[to] <= level, `I7: ${id} stands above ${actorId}`)
        must(
          was.version === operation.version,
          `I13: a role was changed on version ${was.version}, decided on ${operation.version}`,
        )
      }
    }
  }

  /** A status or a primary branch changes only as somebody asked for it, on what was on screen, by right. */
  function judgeStatuses(now: Seen, actorId: string, view: View) {
    for (const operation of view.operations.values()) {
      const { task, accountId, to, state } = operation
      if (state !== 'sending' || operation.actorId !== actorId) continue
      const isPrimary = task.kind === 'primary' || 'primaryOnly' in task
      if (!isPrimary && !('status' in task)) continue
      const [was, is] = [seen.accounts.get(accountId), now.accounts.get(accountId)]
      if (!was || !is || was === is) continue
      must(
        was.version === operation.version,
        `I13: ${accountId} was changed on version ${was.version}, decided on ${operation.version}`,
      )
      const actor = seen.accounts.get(actorId)
      const top = Math.max(...BRANCHES.map((branch) => levelOf(actor, branch)))
      const level = isPrimary ? top : levelOf(actor, to)
      must(level >= 3, `I7: ${actorId} may not change ${accountId}`)
      for (const branch of BRANCHES) {
        const isNew = was.profiles[branch]?.status !== is.profiles[branch]?.status
        must(!isNew || (branch === to && 'status' in task), `I3: ${branch} of ${accountId} changed`)
      }
      const wanted = isPrimary ? to : (task.primary ?? was.primaryBranch)
      must(is.primaryBranch === wanted, `I3: ${accountId} sees ${is.primaryBranch} first`)
    }
  }

  /** The operations of one person on one account are sent in the order in which they were asked for. */
  function judgeOrder(view: View, sent: Operation) {
    const placeOf = (id: string) => view.audit.findIndex((row) => row.operationId === id)
    for (const each of view.operations.values()) {
      if (each.id === sent.id || each.accountId !== sent.accountId) continue
      if (each.actorId !== sent.actorId || !isOpen(each)) continue
      must(
        placeOf(each.id) > placeOf(sent.id) || isLost,
        `order: ${sent.id} was sent before ${each.id}, which was asked for earlier`,
      )
    }
  }

  function operationOf(sent: Sent, view: View, key: string | undefined): Operation | undefined {
    if (key) return view.operations.get(key)
    const [, accounts, accountId, what, branch] = sent.path.split('/')
    if (accounts !== 'accounts') return undefined
    return [...view.operations.values()].find(
      (each) =>
        each.state === 'sending' &&
        each.accountId === accountId &&
        (each.to === branch || what === 'primary-branch'),
    )
  }

  return {
    /** The desk said yes to an operation. */
    accepts(operation: Operation) {
      if (!accepted.has(operation.id)) accepted.set(operation.id, operation)
    },
    /** Somebody wants it sent again. */
    retries(id: string) {
      retried.set(id, (retried.get(id) ?? 0) + 1)
    },
    /** The store was lost, wholly or its newest part. */
    loses() {
      losses++
      isLost = true
      quietUntil = 0
      previous = { operations: new Map(), bulks: [], audit: [] }
    },
    /** The device's clock jumped, or the worker died before it could note anything: nothing is known of pauses. */
    forgetsPauses() {
      quietUntil = 0
    },

    /** A request leaves the desk. */
    sends({ method, path, orders, isWork, at, fault }: Sent) {
      if (!isWork) return
      must(at >= quietUntil, `I14: ${method} ${path} was sent ${quietUntil - at} ms too early`)
      for (const { key } of orders) {
        const isAnswered =
          !fault || ['busy', 'signed-out', 'forbidden', 'meanwhile'].includes(fault.fault)
        if (!key || isAnswered) continue
        const count = (unanswered.get(key) ?? 0) + 1
        unanswered.set(key, count)
        const most = MOST_TRIES * (1 + (retried.get(key) ?? 0) + losses)
        must(count <= most, `I14: ${key} was sent ${count} times without an answer`)
      }
      if (fault?.fault !== 'busy') return
      const { retryAfter } = fault
      if (retryAfter === '2' || retryAfter === '90') quietUntil = at + Number(retryAfter) * 1000
      if (retryAfter === '99999999999') quietUntil = at + 3_600_000
    },

    /** A request is about to be worked on. */
    arriving(sent: Sent, view: View) {
      seen = see(business)
      for (const { key, version } of sent.orders) {
        const operation = operationOf(sent, view, key)
        must(operation, `I3: ${sent.method} ${sent.path} is no operation's`)
        must(operation.state === 'sending', `I3: ${operation.id} is sent at ${operation.state}`)
        const isUndo = operation.task.kind === 'undo' && 'sync' in operation.task
        if (!isUndo) {
          must(
            version === `"${operation.version}"`,
            `I13: ${operation.id} goes without its version`,
          )
        }
        judgeOrder(view, operation)
      }
    },

    /** A request was worked on. */
    arrived(_sent: Sent, callerId: string | undefined, view: View) {
      const now = see(business)
      for (const [id, sync] of now.syncs) {
        const known = seen.syncs.get(id)
        if (!known) judgeCommit(sync, view, now)
        else if (known.answer.state !== 'undone' && sync.answer.state === 'undone') {
          judgeUndo(sync, now)
        }
      }
      judgeRoles(now, callerId ?? '', view)
      judgeStatuses(now, callerId ?? '', view)
      noteProfiles(now.accounts)
      seen = now
    },

    /** How things stand after a step. */
    stands(view: View) {
      noteProfiles(business.accounts)
      for (const [id] of previous.operations) {
        must(view.operations.has(id), `I4: ${id} is gone from the outbox`)
      }
      for (const operation of view.operations.values()) {
        if (previous.operations.get(operation.id) === operation) continue
        judgeClaims(operation)
      }
      for (const branch of BRANCHES) {
        const admins = [...business.accounts.values()].filter(
          ({ profiles }) =>
            profiles[branch]?.status === 'active' && profiles[branch]?.role === 'Admin',
        )
        must(admins.length > 0, `I6: nobody is an Admin of ${branch}`)
      }
      previous = view
    },

    /** All is quiet. */
    ends(end: EndState) {
      judgeBooks()
      judgeOutbox(end)
      judgeAudit(end.view)
      judgeNames(end)
      judgeMirror(end)
    },
  }

  /** Nothing is said to be done that the books do not have. */
  function judgeClaims({ id, state, task, accountId, to, unchanged, role }: Operation) {
    if (state !== 'done' && state !== 'undone') return
    if (task.kind === 'sync' && unchanged) {
      must(
        everThere.has(`${accountId} ${to}`),
        `I11: ${id} says that ${accountId} was there before`,
      )
    } else if (task.kind === 'sync') {
      must(commits.has(id), `I11: ${id} says done, and the backend never did it`)
    } else if ('role' in task) {
      must(
        rolesSet.has(`${accountId} ${to} ${task.role}`),
        `I11: ${id} says that the role was given`,
      )
      must(role === task.role, `I11: ${id} gave another role than was asked for`)
    } else if ('status' in task) {
      must(
        statusesSet.has(`${accountId} ${to} ${task.status}`),
        `I11: ${id} says that ${accountId} became ${task.status}`,
      )
    } else if (task.kind === 'primary' || 'primaryOnly' in task) {
      must(
        primariesSet.has(`${accountId} ${to}`),
        `I11: ${id} says that ${accountId} sees ${to} first`,
      )
    } else if ('sync' in task) {
      must(
        business.syncs.get(task.sync)?.answer.state === 'undone',
        `I11: ${id} says undone, and the backend still has it`,
      )
    }
  }

  function judgeBooks() {
    must(business.mailOutbox.length === 0, 'I5: an e-mail was sent')
    business.audit.forEach(({ seq }, at) => {
      must(seq === at + 1, "I8: the backend's audit log has a gap")
    })
    const lines = business.audit.filter((row) => row.action === 'sync' && row.outcome === 'done')
    must(lines.length === business.syncs.size, "I8: the backend's audit log lacks a sync")
    const linked = new Set(
      [...business.syncs.values()].flatMap(({ answer, before: was }) =>
        answer.state === 'done' && was.linked ? was.linked.id : [],
      ),
    )
    for (const [id, was] of first) {
      const is = business.accounts.get(id)
      must(is || linked.has(id), `I1: ${id} is gone`)
      if (!is) continue
      must(is.firstName && is.lastName, `I1: ${id} has no name any more`)
      for (const branch of BRANCHES) {
        const [old, now] = [was.profiles[branch], is.profiles[branch]]
        if (!old) continue
        must(now, `I1: ${id} lost the profile in ${branch}`)
        for (const field of old.values.keys()) {
          must(now.values.has(field), `I1: ${field} of ${id} was blanked`)
        }
      }
    }
    const taken = new Set<string>()
    for (const { id, kind, email, profiles } of business.accounts.values()) {
      for (const branch of BRANCHES) {
        const profile = profiles[branch]
        if (!profile) continue
        for (const name of [`${branch} ${profile.id}`, email && `${branch} ${kind} ${email}`]) {
          if (!name) continue
          must(!taken.has(name), `I2: ${id} is there twice: ${name}`)
          taken.add(name)
        }
      }
    }
  }

  function judgeOutbox({ view, journal }: EndState) {
    const resting = new Set(
      view.bulks.flatMap(({ id, state }) => (state === 'running' || state === 'ended' ? [] : id)),
    )
    for (const { id, state } of view.bulks) {
      const isBusy = [...view.operations.values()].some((each) => each.bulk === id && isOpen(each))
      must(state !== 'running' || isBusy, `I12: the run ${id} goes on, with nothing left in it`)
    }
    for (const id of accepted.keys()) {
      must(view.operations.has(id) || isLost, `I4: ${id} was accepted and is nowhere`)
    }
    for (const operation of view.operations.values()) {
      const { id, state, task, bulk, problem } = operation
      if (isOpen(operation)) {
        const rests = bulk !== undefined && resting.has(bulk) && state !== 'unknown'
        must(rests || isHeld(operation, view, resting), `I12: ${id} still stands at ${state}`)
        must(journal.includes(id), `I4: ${id} is open and not in the journal`)
      } else must(!journal.includes(id), `I4: ${id} is over and still in the journal`)
      if (task.kind !== 'sync' || !commits.has(id) || isLost) continue
      const mayBeSo = state === 'failed' && problem && UNANSWERED.includes(problem.name)
      const was = view.audit.filter((row) => row.operationId === id).at(-2)
      const wasFailed = was?.outcome === 'failed' && UNANSWERED.includes(was.problem ?? '')
      const isTold = state === 'done' || state === 'undone' || mayBeSo
      must(isTold || wasFailed, `I4: ${id} was carried out, and the outbox says ${state}`)
    }
  }

  /** Waits for one before it, on the same account, that rests with its run. */
  function isHeld(operation: Operation, view: View, resting: ReadonlySet<string>): boolean {
    return [...view.operations.values()].some(
      (each) =>
        each.accountId === operation.accountId &&
        each.actorId === operation.actorId &&
        isOpen(each) &&
        each.bulk !== undefined &&
        resting.has(each.bulk),
    )
  }

  function judgeAudit(view: View) {
    let digest = ''
    const stands = new Map<string, string>()
    view.audit.forEach((row, at) => {
      must(row.seq === at + 1, 'I8: the audit log has a gap')
      const { seq, operationId: id, accountId, actorId, task, to, outcome, problem } = row
      const line = [seq, row.at, id, accountId, actorId, task, to, outcome, problem]
      digest = createHash('sha256')
        .update(`${digest} ${JSON.stringify(line)}`)
        .digest('hex')
      must(row.digest === digest, `I8: the chain of the audit log is broken at ${seq}`)
      if (!id) return
      const was = stands.get(id)
      const isFirst = was === undefined && (outcome === 'queued' || outcome === 'unknown')
      must(
        isFirst || NEXT[was ?? '']?.includes(outcome),
        `I8: ${id} went from ${was} to ${outcome}`,
      )
      stands.set(id, outcome)
    })
    for (const { id, state } of view.operations.values()) {
      must(stands.get(id) === state, `I8: ${id} is ${state}, and its last line says otherwise`)
    }
  }

  function judgeMirror({ mirror, visible }: EndState) {
    const shown = new Map(visible.map((account) => [account.id, account]))
    for (const account of mirror) {
      const { id, version } = account
      const there = shown.get(id)
      must(there, `I9: the mirror has ${id}, which the backend does not show`)
      must(
        isDeepStrictEqual(account, there),
        `I9: the mirror has ${id} at version ${version}, the backend at ${there.version}`,
      )
    }
    must(mirror.length === visible.length, 'I9: the mirror lacks somebody')
  }

  function judgeNames({ view, storage }: EndState) {
    const text = JSON.stringify([[...view.operations.values()], view.bulks, view.audit]) + storage
    must(!text.includes('@'), 'I10: there is an e-mail address in what the desk keeps')
    for (const { lastName } of first.values()) {
      must(!new RegExp(`\\b${lastName}\\b`).test(text), `I10: ${lastName} is named in what is kept`)
    }
  }
}
