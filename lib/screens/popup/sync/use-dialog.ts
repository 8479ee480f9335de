import { useRef, useState } from 'preact/hooks'
import type { Account } from '../../../domain/accounts/account.ts'
import type { Branch } from '../../../domain/branch.ts'
import type { RequestChoices, RequestView } from '../../../domain/conversation/booking.ts'
import { today } from '../../../domain/day.ts'
import type { Operation } from '../../../domain/outbox/operation.ts'
import type { Problem } from '../../../domain/problem.ts'
import { failed, saysYes } from '../../../domain/result.ts'
import type { RoleChoices, RoleView } from '../../../domain/rights/role-view.ts'
import type { PrimaryView, StatusChoices, StatusView } from '../../../domain/rights/status-view.ts'
import type { Role } from '../../../domain/role.ts'
import type { Preview, SyncChoices } from '../../../domain/sync/sync.ts'
import {
  type CompareFlow,
  type CompareStage,
  createCompareFlow,
} from '../../../flows/compare-flow.ts'
import {
  createDialogFlow,
  type DialogFlow,
  type PrimaryStage,
  type RequestStage,
  type RoleStage,
  type StatusStage,
  type SyncStage,
} from '../../../flows/dialog-flow.ts'
import { call } from '../../../messaging/client.ts'

/** The dialog that is open, whom it is about, and how far it is. */
export type ShownDialog =
  | { kind: 'sync'; account: Account; to: Branch; stage: SyncStage; flow: DialogFlow<SyncChoices> }
  | {
      kind: 'role'
      account: Account
      branch: Branch
      wanted: Role | undefined
      stage: RoleStage
      flow: DialogFlow<RoleChoices>
    }
  | {
      kind: 'status'
      account: Account
      branch: Branch
      stage: StatusStage
      flow: DialogFlow<StatusChoices>
    }
  | {
      kind: 'primary'
      account: Account
      wanted: Branch
      stage: PrimaryStage
      flow: DialogFlow<Record<never, never>>
    }
  | { kind: 'compare'; account: Account; stage: CompareStage; flow: CompareFlow }
  | {
      kind: 'request'
      account: Account
      today: string
      stage: RequestStage
      flow: DialogFlow<RequestChoices>
    }

/** The popup's one dialog, and what became of the last one. */
export interface PopupDialogState {
  open: ShownDialog | undefined
  last: Operation | undefined
  /** Why the last one could not be taken back. */
  problem: Problem | undefined
  /** `decided`: the operation that waits for this decision, which is put away once there is one. */
  sync(account: Account, to: Branch, decided?: string): void
  /** `wanted`: the role to begin with. */
  changeRole(account: Account, branch: Branch, query?: Role): void
  /** Makes somebody inactive or active again in a branch. `decided`: as of `sync`. */
  changeStatus(account: Account, branch: Branch, decided?: string): void
  /** `wanted`: the branch that a client is to see first. `decided`: as of `sync`. */
  changePrimary(account: Account, query: Branch, decided?: string): void
  /** `decided`: a copy that waits for a decision, which is put away: what differs now is looked at. */
  compare(account: Account, decided?: string): void
  requestServices(account: Account): void
  /** Takes the last one back, or this one, which is the last one then. */
  undo(of?: Operation): void
}

export function useDialog(): PopupDialogState {
  const [open, setOpen] = useState<ShownDialog>()
  const [last, setLast] = useState<Operation>()
  const [problem, setProblem] = useState<Problem>()
  const turn = useRef(0)

  /** Shows a stage of the dialog that was opened last; what an older one still has to say is not shown. */
  function shower<Open extends { kind: string }>(draw: (stage: Open) => ShownDialog) {
    const mine = ++turn.current
    setProblem(undefined)
    return (stage: Open | { kind: 'closed' }) => {
      if (mine === turn.current) setOpen(isOpenStage(stage) ? draw(stage) : undefined)
    }
  }

  function accept(operation: Operation, decided: string | undefined) {
    setLast(operation)
    if (decided && operation.id !== decided) void call('operation.cancel', { operationId: decided })
  }

  function sync(account: Account, to: Branch, decided?: string) {
    const subject = { from: 'popup', accountId: account.id, to } as const
    const flow: DialogFlow<SyncChoices> = createDialogFlow<Preview, SyncChoices>(
      {
        preview: (choices) => call('sync.preview', { subject, choices }),
        confirm: ({ operationId }, choices) =>
          call('sync.confirm', { operationId, subject, choices }),
        isStored: ({ operationId }) => saysYes(call('operation.holds', { operationId })),
        later: (choices) => call('sync.later', { subject, choices }),
        show: shower<SyncStage>((stage) => ({ kind: 'sync', account, to, stage, flow })),
        accepted: (operation) => accept(operation, decided),
      },
      {},
    )
    void flow.load()
  }

  function changeRole(account: Account, branch: Branch, query?: Role) {
    const subject = { from: 'popup', accountId: account.id, branch } as const
    const flow: DialogFlow<RoleChoices> = createDialogFlow<RoleView, RoleChoices>(
      {
        preview: () => call('role.preview', { subject }),
        confirm: ({ operationId, role: now }, { role = now }) =>
          call('role.confirm', { operationId, subject, role }),
        isStored: ({ operationId }) => saysYes(call('operation.holds', { operationId })),
        show: shower<RoleStage>((stage) => ({
          kind: 'role',
          account,
          branch,
          wanted: query,
          stage,
          flow,
        })),
        accepted: setLast,
      },
      {},
    )
    void flow.load()
  }

  function changeStatus(account: Account, branch: Branch, decided?: string) {
    const subject = { from: 'popup', accountId: account.id, branch } as const
    const flow: DialogFlow<StatusChoices> = createDialogFlow<StatusView, StatusChoices>(
      {
        preview: () => call('status.preview', { subject }),
        confirm: ({ operationId }, choices) =>
          call('status.confirm', { operationId, subject, choices }),
        isStored: ({ operationId }) => saysYes(call('operation.holds', { operationId })),
        show: shower<StatusStage>((stage) => ({ kind: 'status', account, branch, stage, flow })),
        accepted: (operation) => accept(operation, decided),
      },
      {},
    )
    void flow.load()
  }

  function changePrimary(account: Account, query: Branch, decided?: string) {
    const subject = { from: 'popup', accountId: account.id } as const
    const flow: DialogFlow<Record<never, never>> = createDialogFlow<
      PrimaryView,
      Record<never, never>
    >(
      {
        preview: () => call('primary.preview', { subject }),
        confirm: ({ operationId }) => call('primary.confirm', { operationId, subject }),
        isStored: ({ operationId }) => saysYes(call('operation.holds', { operationId })),
        show: shower<PrimaryStage>((stage) => ({
          kind: 'primary',
          account,
          wanted: query,
          stage,
          flow,
        })),
        accepted: (operation) => accept(operation, decided),
      },
      {},
    )
    void flow.load()
  }

  function compare(account: Account, decided?: string) {
    if (decided) void call('operation.cancel', { operationId: decided })
    const subject = { from: 'popup', accountId: account.id } as const
    const flow: CompareFlow = createCompareFlow({
      load: () => call('compare.load', { subject }),
      copy: (operationId, tick) => call('copy.confirm', { operationId, subject, tick }),
      undo: (operationId) => call('operation.undo', { operationId }),
      dismiss: (operationId) => void call('operation.cancel', { operationId }),
      show: shower<CompareStage>((stage) => ({ kind: 'compare', account, stage, flow })),
      accepted: setLast,
    })
    void flow.load()
  }

  function requestServices(account: Account) {
    const subject = { from: 'popup', accountId: account.id } as const
    // Whatever is confirmed in one dialog is one request.
    const operationId = crypto.randomUUID()
    const day = today()
    const flow: DialogFlow<RequestChoices> = createDialogFlow<RequestView, RequestChoices>(
      {
        preview: () => call('request.preview', { subject }),
        confirm: async (_, { branch, request }) =>
          branch && request
            ? call('request.send', { operationId, subject, branch, request })
            : failed({ name: 'changed' }),
        isStored: () => saysYes(call('operation.holds', { operationId })),
        show: shower<RequestStage>((stage) => ({
          kind: 'request',
          account,
          today: day,
          stage,
          flow,
        })),
        accepted: setLast,
      },
      {},
    )
    void flow.load()
  }

  async function undo(of = last) {
    if (!of) return
    const undone = await call('operation.undo', { operationId: of.id })
    setLast(undone.ok ? undone.value : of)
    setProblem(undone.ok ? undefined : undone.problem)
  }

  const ways = { sync, changeRole, changeStatus, changePrimary, compare, requestServices }
  return { open, last, problem, ...ways, undo: (of) => void undo(of) }
}

function isOpenStage<Open extends { kind: string }>(
  stage: Open | { kind: 'closed' },
): stage is Open {
  return stage.kind !== 'closed'
}
