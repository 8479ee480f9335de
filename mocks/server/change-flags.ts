import type { Flag } from '../../lib/domain/accounts/flag.ts'
import type { Branch } from '../../lib/domain/branch.ts'
import type { Backend } from '../backend/backend.ts'
import type { SignedInCaller } from '../backend/caller.ts'
import { flagLabelled } from '../backend/flags/branch-flags.ts'

/** A flag as people know it. */
interface Named {
  branch: Branch
  label: string
}

/** What may happen to flags while tests run. */
export type FlagCommand =
  /** Another desk, signed in as `as`, puts a flag on a client or takes it off. */
  | ({ do: 'set-flag'; email: string; as: string; wanted: 'on' | 'off' } & Named)
  /** The business calls a flag otherwise. */
  | ({ do: 'rename-flag'; to: string } & Named)
  /** The business takes a flag away, off every profile too. */
  | ({ do: 'remove-flag' } & Named)

/** Whom a command speaks of. */
export interface People {
  accountIdOf(email: string): string
  deskOf(email: string): SignedInCaller
}

/** Has a desk or the business change flags. Throws what is refused. */
export function changeFlags(backend: Backend, people: People, command: FlagCommand): void {
  const answer = carryOut(backend, people, command)
  if (!answer.ok) throw new Error(answer.problem.name)
}

function carryOut(backend: Backend, people: People, command: FlagCommand) {
  const { branch } = command
  const { id: flagId } = flagOf(backend, command)
  switch (command.do) {
    case 'set-flag': {
      const { email, as, wanted } = command
      const change = { branch, flagId, wanted }
      return backend.changeFlag(people.deskOf(as), people.accountIdOf(email), change, undefined)
    }
    case 'rename-flag':
      return backend.renameFlag(branch, flagId, command.to)
    case 'remove-flag':
      return backend.removeFlag(branch, flagId)
  }
}

function flagOf({ business }: Backend, { branch, label }: Named): Flag {
  const found = flagLabelled(business, branch, label)
  if (!found) throw new Error(`${branch} has no flag "${label}"`)
  return found
}
