import * as v from 'valibot'
import { LONGEST_FLAG_LABEL } from '../../domain/accounts/flag.ts'
import { BRANCHES } from '../../domain/branch.ts'
import { offers } from '../../domain/capability.ts'
import { normalizeText } from '../../domain/normalize-text.ts'
import type { Task } from '../../domain/outbox/operation.ts'
import { failed, ok, type Result } from '../../domain/result.ts'
import type { FlagView } from '../../domain/rights/flag-view.ts'
import { may } from '../../domain/rights/rights.ts'
import { branch, id } from '../../domain/schemas.ts'
import { BY_HAND, defineCall } from '../../messaging/define-call.ts'
import { nothing, operationId, subject } from './args.ts'
import type { ChangeCallParts } from './change-call-parts.ts'
import { askerOf, findClient } from './subjects.ts'

const change = v.picklist(['add', 'remove'])
const flag = v.strictObject({ id, label: v.pipe(v.string(), v.maxLength(2 * LONGEST_FLAG_LABEL)) })

/** Creates the calls that list flags, and add one to a client in one branch or remove it. */
export function createFlagCalls({ sessions, previews, operations }: ChangeCallParts) {
  return {
    /** Lists the labels of all flags that this actor may see, each once, for a filter. */
    'flag.list': defineCall({
      from: ['popup'],
      args: nothing,
      async answer(): Promise<Result<string[]>> {
        const opened = await sessions.open()
        if (!opened.ok) return opened
        const { actor, backend } = opened.value
        const seen = BRANCHES.filter((branch) => may({ action: 'look-up-client', branch }, actor))
        const labels = new Map<string, string>()
        for (const listed of await Promise.all(seen.map((branch) => backend.listFlags(branch)))) {
          if (!listed.ok) return listed
          for (const { label } of listed.value) labels.set(normalizeText(label), label)
        }
        return ok([...labels.values()].sort((one, other) => one.localeCompare(other)))
      },
    }),

    /** Lists the flags that can be added to a client, or removed. Asks the backend, changes nothing. */
    'flag.preview': defineCall({
      from: ['page', 'popup'],
      args: v.strictObject({ subject, branch, change }),
      async answer({ subject, branch, change }, caller): Promise<Result<FlagView>> {
        const found = await findClient(subject, caller, sessions)
        if (!found.ok) return found
        const { account, session } = found.value
        if (!offers(session, 'flags')) return failed({ name: 'not-offered' })
        const profile = account.profiles[branch]
        if (!profile) return failed({ name: 'not-linked' })
        if (!may({ action: 'change-flags', branch }, session.actor)) {
          return failed({ name: 'forbidden' })
        }
        const held = profile.flags ?? []
        const all = change === 'add' ? await session.backend.listFlags(branch) : ok(held)
        if (!all.ok) return all
        const isHeld = (id: string) => held.some((each) => each.id === id)
        const flags = all.value.filter(({ id }) => isHeld(id) === (change === 'remove'))
        const { version } = account
        const operationId = crypto.randomUUID()
        const [first] = flags
        if (first) {
          const task = { kind: 'flag', change, flag: first } as const
          const asker = askerOf(session)
          const details = { task, accountId: account.id, to: branch, version, ...asker }
          await previews.keep(operationId, subject, details)
        }
        return ok({ operationId, version, branch, change, flags })
      },
    }),

    /** Stores the operation, then sends it. The same operation twice is the same as once. */
    'flag.confirm': defineCall({
      from: ['page', 'popup'],
      often: BY_HAND,
      args: v.strictObject({ operationId, subject, flag }),
      answer({ operationId, subject, flag }, caller) {
        const decide = (task: Task): Task => (task.kind === 'flag' ? { ...task, flag } : task)
        return operations.confirm({ operationId, subject, decide }, caller)
      },
    }),
  }
}
