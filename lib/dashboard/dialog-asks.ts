import { type Branch, otherBranch } from '../domain/branch.ts'
import { today } from '../domain/day.ts'
import type { Operation } from '../domain/operation.ts'
import type { PageAddress, ProfileView } from '../domain/page-view.ts'
import { failed } from '../domain/result.ts'
import type { Role } from '../domain/role.ts'
import { statusAfter } from '../domain/status-view.ts'
import { ask, onLookAgain } from '../messaging/client.ts'
import type {
  CompareAsk,
  ConversationAsk,
  PrimaryAsk,
  RequestAsk,
  RoleAsk,
  StatusAsk,
  SyncAsk,
} from './meeting-place.ts'

/** A press on a profile page, and whether the page is still about the same person. */
export interface Asker {
  address: Extract<PageAddress, { page: 'profile' }>
  isStill(): boolean
  accepted(operation: Operation): void
}

/** Asks to add the person of this page to the other branch. */
export function syncAsk(profile: ProfileView, { address, isStill, accepted }: Asker): SyncAsk {
  const { name, kind, here, workplaces } = profile
  const to = otherBranch(here)
  const subject = { from: 'page', kind: address.kind, profileId: address.profileId } as const
  return {
    kind: 'sync',
    about: { name, kind, to, workplaces },
    ask: (choices) => ask('sync.preview', { subject, choices }),
    confirm: async ({ operationId }, choices) =>
      isStill()
        ? ask('sync.confirm', { operationId, subject, choices })
        : failed({ name: 'changed' }),
    later: async (choices) =>
      isStill() ? ask('sync.later', { subject, choices }) : failed({ name: 'changed' }),
    accepted,
  }
}

/** Asks for another role of the person of this page, in either branch. */
export function roleAsk(
  { name }: ProfileView,
  { address, isStill, accepted }: Asker,
  branch: Branch,
  wanted: Role | undefined,
): RoleAsk {
  const subject = { from: 'page', profileId: address.profileId, branch } as const
  return {
    kind: 'role',
    about: { name, branch, wanted },
    ask: () => ask('role.look', { subject }),
    confirm: async ({ operationId, role: now }, { role = now }) =>
      isStill() ? ask('role.confirm', { operationId, subject, role }) : failed({ name: 'changed' }),
    accepted,
  }
}

/** Asks for services for the client of this page. Whatever is confirmed in one dialog is one request. */
export function requestAsk(
  { name }: ProfileView,
  { address, isStill, accepted }: Asker,
): RequestAsk {
  const subject = { from: 'page', profileId: address.profileId } as const
  const operationId = crypto.randomUUID()
  return {
    kind: 'request',
    about: { name, today: today() },
    ask: () => ask('request.look', { subject }),
    confirm: async (_, { branch, request }) =>
      isStill() && branch && request
        ? ask('request.send', { operationId, subject, branch, request })
        : failed({ name: 'changed' }),
    accepted,
  }
}

/** Asks what differs between the two profiles of the client of this page. */
export function compareAsk(
  { name, here }: ProfileView,
  { address, isStill, accepted }: Asker,
): CompareAsk {
  const subject = { from: 'page', profileId: address.profileId } as const
  return {
    kind: 'compare',
    about: { name, here },
    ask: () => ask('compare.look', { subject }),
    copy: async (operationId, tick) =>
      isStill() ? ask('copy.confirm', { operationId, subject, tick }) : failed({ name: 'changed' }),
    undo: (operationId) => ask('operation.undo', { operationId }),
    putAway: (operationId) => void ask('operation.cancel', { operationId }),
    accepted,
  }
}

/** Asks for the conversation with the client of this page. */
export function conversationAsk(
  profileId: string,
  page: Pick<ConversationAsk, 'client' | 'onClient' | 'feed'>,
): ConversationAsk {
  const subject = { from: 'page', profileId } as const
  return {
    ...page,
    read: (branch, cursor) => ask('conversation.read', { subject, branch, cursor }),
    seen: (branch, upTo) => ask('conversation.seen', { subject, branch, upTo }),
    send: (branch, message) => ask('message.send', { subject, branch, ...message }),
    retry: (operationId) => ask('operation.retry', { operationIds: [operationId] }),
    cancel: (operationId) => ask('operation.cancel', { operationId }),
    onLookAgain,
  }
}

/** Asks for another status of the person of this page, in either branch. */
export function statusAsk(
  { name, statuses }: ProfileView,
  { address, isStill, accepted }: Asker,
  branch: Branch,
): StatusAsk {
  const { kind, profileId } = address
  const subject = { from: 'page', kind, profileId, branch } as const
  return {
    kind: 'status',
    about: { name, branch, wanted: statusAfter(statuses[branch] ?? 'active') },
    ask: () => ask('status.look', { subject }),
    confirm: async ({ operationId }, choices) =>
      isStill()
        ? ask('status.confirm', { operationId, subject, choices })
        : failed({ name: 'changed' }),
    accepted,
  }
}

/** Asks for the other branch to be the one that the client of this page sees first. */
export function primaryAsk(
  { name, here, primaryBranch = here }: ProfileView,
  { address, isStill, accepted }: Asker,
): PrimaryAsk {
  const subject = { from: 'page', profileId: address.profileId } as const
  return {
    kind: 'primary',
    about: { name, wanted: otherBranch(primaryBranch) },
    ask: () => ask('primary.look', { subject }),
    confirm: async ({ operationId }) =>
      isStill() ? ask('primary.confirm', { operationId, subject }) : failed({ name: 'changed' }),
    accepted,
  }
}
