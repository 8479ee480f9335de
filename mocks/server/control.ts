import type { Branch } from '../../lib/domain/branch.ts'
import type { Role } from '../../lib/domain/role.ts'
import type { Answer } from '../backend/answer.ts'
import type { Backend } from '../backend/backend.ts'
import type { SignedInCaller } from '../backend/caller.ts'
import type { AccountRecord, BulkLevel } from '../backend/model.ts'
import type { WireSyncRequest } from '../backend/wire.ts'
import { changeFlags, type FlagCommand } from './change-flags.ts'
import type { Fault } from './faults.ts'
import { fieldOf, type Redefinition, redefine } from './redefine.ts'
import { type Report, reportOn } from './report.ts'
import type { Emulation } from './start.ts'

/** What the other desk chooses. `link` is an account id. */
type Choices = Pick<
  WireSyncRequest,
  'overwrite' | 'only' | 'link' | 'onInactive' | 'role' | 'flags'
>

/** What a test may ask of the running server, over the channel of the process and nowhere else. */
export type Command =
  | { do: 'fault'; fault: Fault }
  | { do: 'clear-faults' }
  /** Signs every browser out. */
  | { do: 'end-sessions' }
  /** Another desk edits a client's field. */
  | { do: 'edit'; email: string; branch: Branch; fieldLabel: string; value: string }
  /** Another desk, signed in as `as`, syncs somebody. */
  | { do: 'sync'; email: string; to: Branch; as: string; choices?: Choices }
  /** Ana makes somebody inactive, or active again. */
  | { do: 'set-status'; email: string; branch: Branch; status: 'active' | 'inactive' }
  /** The business says from which level on one may sync in bulk. */
  | { do: 'set-bulk-level'; level: BulkLevel }
  /** The business raises or lowers a staff member. */
  | { do: 'set-role'; email: string; branch: Branch; role: Role }
  | Redefinition
  | FlagCommand
  /** The vendor redesigns the profile pages: the name is no heading any more. */
  | { do: 'omit-heading'; on: boolean }
  /** With an e-mail, what the business knows of that client too; with `profiles`, where everybody is. */
  | { do: 'report'; email?: string; branch?: Branch; profiles?: boolean }

/** A command with the number its reply will carry. */
export type ControlRequest = Command & { id: number }

/** The reply to the request of the same `id`. */
export type ControlReply =
  | { id: number; ok: true; report?: Report }
  | { id: number; ok: false; problem: string }

/** Who may do everything in both branches. */
const ADMIN = 'ana@paws.example'

type Doing<Name extends Command['do']> = (
  emulation: Emulation,
  command: Extract<Command, { do: Name }>,
) => Report | undefined

const DOINGS: { [Name in Command['do']]: Doing<Name> } = {
  fault: ({ faults }, { fault }) => void faults.add(fault),
  'clear-faults': ({ faults }) => void faults.clear(),
  'end-sessions': ({ backend }) => void backend.business.sessions.clear(),
  edit: ({ backend }, command) => void edit(backend, command),
  sync({ backend }, { email, to, as, choices }) {
    const request = { accountId: accountOf(backend, email).id, to, ...choices }
    granted(backend.syncAccount(deskOf(backend, as), request, undefined, crypto.randomUUID()))
    return undefined
  },
  'set-status'({ backend }, { email, branch, status }) {
    // The primary branch stays what it is: nobody is there to be asked.
    const { id, primaryBranch } = accountOf(backend, email)
    const change = { status, ...(primaryBranch && { primaryBranch }) }
    granted(backend.changeStatus(deskOf(backend, ADMIN), id, branch, change, undefined))
    return undefined
  },
  'set-bulk-level'({ backend }, { level }) {
    backend.business.bulkFromLevel = level
    return undefined
  },
  'set-role'({ backend }, { email, branch, role }) {
    const profile = accountOf(backend, email).profiles[branch]
    if (!profile) throw new Error(`${email} is not in ${branch}`)
    profile.role = role
    return undefined
  },
  'omit-heading'({ dashboards }, { on }) {
    dashboards['in-home'].redesign.omitHeading = on
    dashboards.facility.redesign.omitHeading = on
    return undefined
  },
  'set-field': redefineFor,
  'delete-field': redefineFor,
  'add-field': redefineFor,
  'set-mappings': redefineFor,
  'set-flag': changeFlagsFor,
  'rename-flag': changeFlagsFor,
  'remove-flag': changeFlagsFor,
  report({ backend, requests }, { email, ...wanted }) {
    const account = email === undefined ? {} : { account: accountOf(backend, email) }
    return reportOn(backend.business, requests, { ...wanted, ...account })
  },
}

/** The business changes its fields. */
function redefineFor({ backend }: Emulation, command: Redefinition): undefined {
  redefine(backend, deskOf(backend, ADMIN), command)
}

/** A desk or the business changes flags. */
function changeFlagsFor({ backend }: Emulation, command: FlagCommand): undefined {
  const people = {
    accountIdOf: (email: string) => accountOf(backend, email).id,
    deskOf: (email: string) => deskOf(backend, email),
  }
  changeFlags(backend, people, command)
}

/** Obeys the process that started this one. Does nothing where nobody did: there is no other way in. */
export function obeyParent(emulation: Emulation): void {
  if (!process.send) return
  const send = process.send.bind(process)
  // Only the tests that started this process can write to its channel, and they use these types.
  process.on('message', (message) => send(replyTo(emulation, message as ControlRequest)))
}

/** Obeys one request. What goes wrong is in the reply. */
export function replyTo(emulation: Emulation, request: ControlRequest): ControlReply {
  const { id } = request
  try {
    // The table pairs every name with its own command; the type system cannot follow that through an index.
    const doing = DOINGS[request.do] as Doing<Command['do']>
    const report = doing(emulation, request)
    return { id, ok: true, ...(report && { report }) }
  } catch (problem) {
    return { id, ok: false, problem: problem instanceof Error ? problem.message : String(problem) }
  }
}

function accountOf({ business }: Backend, email: string): AccountRecord {
  const found = [...business.accounts.values()].find((account) => account.email === email)
  if (!found) throw new Error(`nobody has the e-mail ${email}`)
  return found
}

function deskOf(backend: Backend, email: string): SignedInCaller {
  return granted(backend.signIn({ email, password: 'demo' }))
}

function granted<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(answer.problem.name)
  return answer.value
}

function edit(backend: Backend, command: Extract<Command, { do: 'edit' }>): void {
  const { email, branch, fieldLabel, value } = command
  const field = fieldOf(backend, { branch, form: 'client', fieldLabel })
  const values = new Map([[field.id, value]])
  granted(backend.editFields(deskOf(backend, ADMIN), accountOf(backend, email).id, branch, values))
}
