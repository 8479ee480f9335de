import type { DialogRequest } from '../dashboard/dialog-bridge.ts'
import { type Branch, otherBranch } from '../domain/branch.ts'
import { today } from '../domain/day.ts'
import { failed, type Result, saysYes } from '../domain/result.ts'
import { statusAfter } from '../domain/rights/status-view.ts'
import type { Role } from '../domain/role.ts'
import type {
  CompareDialogCalls,
  DialogCalls,
  PrimaryDialogCalls,
  RequestDialogCalls,
  RoleDialogCalls,
  StatusDialogCalls,
  SyncDialogCalls,
} from './dialog-calls.ts'

/** The dialog that a press asks for, and the worker's answers to it. */
export function createDialogCalls(dialogRequest: DialogRequest): DialogCalls {
  const { dialog } = dialogRequest
  switch (dialog.kind) {
    case 'sync':
      return syncDialogCalls(dialogRequest)
    case 'role':
      return roleDialogCalls(dialogRequest, dialog.branch, dialog.role)
    case 'compare':
      return compareDialogCalls(dialogRequest)
    case 'request':
      return requestDialogCalls(dialogRequest)
    case 'status':
      return statusDialogCalls(dialogRequest, dialog.branch)
    case 'primary':
      return primaryDialogCalls(dialogRequest)
  }
}

/** To add the person of the page to the other branch. */
function syncDialogCalls(dialogRequest: DialogRequest): SyncDialogCalls {
  const { profile, address, call, accepted } = dialogRequest
  const { name, kind, here, workplaces } = profile
  const to = otherBranch(here)
  const subject = { from: 'page', kind: address.kind, profileId: address.profileId } as const
  return {
    kind: 'sync',
    about: { name, kind, to, workplaces },
    preview: (choices) => call('sync.preview', { subject, choices }),
    confirm: ({ operationId }, choices) =>
      ifStill(dialogRequest, () => call('sync.confirm', { operationId, subject, choices })),
    isStored: ({ operationId }) => saysYes(call('operation.holds', { operationId })),
    later: (choices) => ifStill(dialogRequest, () => call('sync.later', { subject, choices })),
    accepted,
  }
}

/** For another role of the person of the page, in either branch. */
function roleDialogCalls(
  dialogRequest: DialogRequest,
  branch: Branch,
  wanted: Role | undefined,
): RoleDialogCalls {
  const { profile, address, call, accepted } = dialogRequest
  const subject = { from: 'page', profileId: address.profileId, branch } as const
  return {
    kind: 'role',
    about: { name: profile.name, branch, wanted },
    preview: () => call('role.preview', { subject }),
    confirm: ({ operationId, role: now }, { role = now }) =>
      ifStill(dialogRequest, () => call('role.confirm', { operationId, subject, role })),
    isStored: ({ operationId }) => saysYes(call('operation.holds', { operationId })),
    accepted,
  }
}

/** For services for the client of the page. Whatever is confirmed in one dialog is one request. */
function requestDialogCalls(dialogRequest: DialogRequest): RequestDialogCalls {
  const { profile, call, accepted } = dialogRequest
  const subject = clientOf(dialogRequest)
  const operationId = crypto.randomUUID()
  return {
    kind: 'request',
    about: { name: profile.name, today: today() },
    preview: () => call('request.preview', { subject }),
    confirm: async (_, { branch, request }) =>
      branch && request
        ? ifStill(dialogRequest, () =>
            call('request.send', { operationId, subject, branch, request }),
          )
        : failed({ name: 'changed' }),
    isStored: () => saysYes(call('operation.holds', { operationId })),
    accepted,
  }
}

/** What differs between the two profiles of the client of the page. */
function compareDialogCalls(dialogRequest: DialogRequest): CompareDialogCalls {
  const { profile, call, accepted } = dialogRequest
  const subject = clientOf(dialogRequest)
  return {
    kind: 'compare',
    about: { name: profile.name, here: profile.here },
    load: () => call('compare.load', { subject }),
    copy: (operationId, tick) =>
      ifStill(dialogRequest, () => call('copy.confirm', { operationId, subject, tick })),
    undo: (operationId) => call('operation.undo', { operationId }),
    dismiss: (operationId) => void call('operation.cancel', { operationId }),
    accepted,
  }
}

/** For another status of the person of the page, in either branch. */
function statusDialogCalls(dialogRequest: DialogRequest, branch: Branch): StatusDialogCalls {
  const { profile, address, call, accepted } = dialogRequest
  const { kind, profileId } = address
  const subject = { from: 'page', kind, profileId, branch } as const
  return {
    kind: 'status',
    about: {
      name: profile.name,
      branch,
      wanted: statusAfter(profile.statuses[branch] ?? 'active'),
    },
    preview: () => call('status.preview', { subject }),
    confirm: ({ operationId }, choices) =>
      ifStill(dialogRequest, () => call('status.confirm', { operationId, subject, choices })),
    isStored: ({ operationId }) => saysYes(call('operation.holds', { operationId })),
    accepted,
  }
}

/** For the other branch to be the one that the client of the page sees first. */
function primaryDialogCalls(dialogRequest: DialogRequest): PrimaryDialogCalls {
  const { profile, call, accepted } = dialogRequest
  const { name, here, primaryBranch = here } = profile
  const subject = clientOf(dialogRequest)
  return {
    kind: 'primary',
    about: { name, wanted: otherBranch(primaryBranch) },
    preview: () => call('primary.preview', { subject }),
    confirm: ({ operationId }) =>
      ifStill(dialogRequest, () => call('primary.confirm', { operationId, subject })),
    isStored: ({ operationId }) => saysYes(call('operation.holds', { operationId })),
    accepted,
  }
}

function clientOf({ address }: DialogRequest) {
  return { from: 'page', profileId: address.profileId } as const
}

/** Nothing is done to the person of the page before, who is not on screen any more. */
async function ifStill<Value>(
  { isStill }: DialogRequest,
  act: () => Promise<Result<Value>>,
): Promise<Result<Value>> {
  return isStill() ? act() : failed({ name: 'changed' })
}
