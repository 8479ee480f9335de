import type { Press } from '../dashboard/meeting-place.ts'
import { type Branch, otherBranch } from '../domain/branch.ts'
import { today } from '../domain/day.ts'
import { failed, type Result, saysYes } from '../domain/result.ts'
import { statusAfter } from '../domain/rights/status-view.ts'
import type { Role } from '../domain/role.ts'
import type {
  CompareAsk,
  DialogAsk,
  PrimaryAsk,
  RequestAsk,
  RoleAsk,
  StatusAsk,
  SyncAsk,
} from './asks.ts'

/** The dialog that a press asks for, and the worker's answers to it. */
export function askFor(press: Press): DialogAsk {
  const { wish } = press
  switch (wish.kind) {
    case 'sync':
      return syncAsk(press)
    case 'role':
      return roleAsk(press, wish.branch, wish.role)
    case 'compare':
      return compareAsk(press)
    case 'request':
      return requestAsk(press)
    case 'status':
      return statusAsk(press, wish.branch)
    case 'primary':
      return primaryAsk(press)
  }
}

/** To add the person of the page to the other branch. */
function syncAsk(press: Press): SyncAsk {
  const { profile, address, ask, accepted } = press
  const { name, kind, here, workplaces } = profile
  const to = otherBranch(here)
  const subject = { from: 'page', kind: address.kind, profileId: address.profileId } as const
  return {
    kind: 'sync',
    about: { name, kind, to, workplaces },
    preview: (choices) => ask('sync.preview', { subject, choices }),
    confirm: ({ operationId }, choices) =>
      ifStill(press, () => ask('sync.confirm', { operationId, subject, choices })),
    isStored: ({ operationId }) => saysYes(ask('operation.holds', { operationId })),
    later: (choices) => ifStill(press, () => ask('sync.later', { subject, choices })),
    accepted,
  }
}

/** For another role of the person of the page, in either branch. */
function roleAsk(press: Press, branch: Branch, wanted: Role | undefined): RoleAsk {
  const { profile, address, ask, accepted } = press
  const subject = { from: 'page', profileId: address.profileId, branch } as const
  return {
    kind: 'role',
    about: { name: profile.name, branch, wanted },
    preview: () => ask('role.preview', { subject }),
    confirm: ({ operationId, role: now }, { role = now }) =>
      ifStill(press, () => ask('role.confirm', { operationId, subject, role })),
    isStored: ({ operationId }) => saysYes(ask('operation.holds', { operationId })),
    accepted,
  }
}

/** For services for the client of the page. Whatever is confirmed in one dialog is one request. */
function requestAsk(press: Press): RequestAsk {
  const { profile, ask, accepted } = press
  const subject = clientOf(press)
  const operationId = crypto.randomUUID()
  return {
    kind: 'request',
    about: { name: profile.name, today: today() },
    preview: () => ask('request.preview', { subject }),
    confirm: async (_, { branch, request }) =>
      branch && request
        ? ifStill(press, () => ask('request.send', { operationId, subject, branch, request }))
        : failed({ name: 'changed' }),
    isStored: () => saysYes(ask('operation.holds', { operationId })),
    accepted,
  }
}

/** What differs between the two profiles of the client of the page. */
function compareAsk(press: Press): CompareAsk {
  const { profile, ask, accepted } = press
  const subject = clientOf(press)
  return {
    kind: 'compare',
    about: { name: profile.name, here: profile.here },
    load: () => ask('compare.load', { subject }),
    copy: (operationId, tick) =>
      ifStill(press, () => ask('copy.confirm', { operationId, subject, tick })),
    undo: (operationId) => ask('operation.undo', { operationId }),
    dismiss: (operationId) => void ask('operation.cancel', { operationId }),
    accepted,
  }
}

/** For another status of the person of the page, in either branch. */
function statusAsk(press: Press, branch: Branch): StatusAsk {
  const { profile, address, ask, accepted } = press
  const { kind, profileId } = address
  const subject = { from: 'page', kind, profileId, branch } as const
  return {
    kind: 'status',
    about: {
      name: profile.name,
      branch,
      wanted: statusAfter(profile.statuses[branch] ?? 'active'),
    },
    preview: () => ask('status.preview', { subject }),
    confirm: ({ operationId }, choices) =>
      ifStill(press, () => ask('status.confirm', { operationId, subject, choices })),
    isStored: ({ operationId }) => saysYes(ask('operation.holds', { operationId })),
    accepted,
  }
}

/** For the other branch to be the one that the client of the page sees first. */
function primaryAsk(press: Press): PrimaryAsk {
  const { profile, ask, accepted } = press
  const { name, here, primaryBranch = here } = profile
  const subject = clientOf(press)
  return {
    kind: 'primary',
    about: { name, wanted: otherBranch(primaryBranch) },
    preview: () => ask('primary.preview', { subject }),
    confirm: ({ operationId }) =>
      ifStill(press, () => ask('primary.confirm', { operationId, subject })),
    isStored: ({ operationId }) => saysYes(ask('operation.holds', { operationId })),
    accepted,
  }
}

function clientOf({ address }: Press) {
  return { from: 'page', profileId: address.profileId } as const
}

/** Nothing is done to the person of the page before, who is not on screen any more. */
async function ifStill<Value>(
  { isStill }: Press,
  act: () => Promise<Result<Value>>,
): Promise<Result<Value>> {
  return isStill() ? act() : failed({ name: 'changed' })
}
