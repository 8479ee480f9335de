import type { CallArgs, CallName } from '../../../../../lib/messaging/contract.ts'
import { DEMO } from '../../../../fixtures/demo-dashboard.ts'

const ID = '11111111-1111-4111-8111-111111111111'
const subject = { from: 'popup', accountId: 'bob' } as const
const branch = 'facility'
const contact = { firstName: 'Nora', lastName: '', email: '', phone: '' }
const entry = { ...contact, branches: [], texts: {}, pets: [], welcome: false }

/** Arguments with which each call could be made. A call without any is a type error. */
export const ARGS: { [Name in CallName]: CallArgs<Name> } = {
  'text.load': {},
  'page.load': { pathname: '/', search: '', hash: '' },
  'page.dialogs': {},
  'dashboard.list': {},
  'dashboard.add': { id: ID, definition: DEMO },
  'dashboard.change': { id: ID, definition: DEMO },
  'dashboard.remove': { id: ID },
  'dashboard.check': { id: ID },
  'session.read': {},
  'mirror.refresh': {},
  'sync.preview': { subject, branch, choices: {} },
  'sync.confirm': { operationId: ID, subject, choices: {} },
  'sync.later': { subject, branch, choices: {} },
  'copy.preview': { subject },
  'copy.confirm': { operationId: ID, subject, tick: 'ih-note' },
  'role.preview': { subject, branch },
  'role.confirm': { operationId: ID, subject, role: 'Trainee' },
  'status.preview': { subject, branch },
  'status.confirm': { operationId: ID, subject, choices: {} },
  'primary.preview': { subject },
  'primary.confirm': { operationId: ID, subject },
  'flag.list': {},
  'flag.preview': { subject, branch: 'facility', change: 'add' },
  'flag.confirm': { operationId: ID, subject, flag: { id: 'vip', label: 'VIP' } },
  'conversation.read': { subject, branch },
  'conversation.seen': { subject, branch, upTo: '7' },
  'message.drafts': { subject },
  'message.saveDraft': { subject, branch, actorId: 'ana', text: 'Hello', at: 0 },
  'message.confirm': { operationId: ID, subject, branch, text: 'Hello' },
  'request.preview': { subject },
  'request.confirm': {
    operationId: ID,
    subject,
    branch,
    request: { serviceId: 'walk', petIds: ['rex'], from: '2026-03-02', to: '2026-03-02' },
  },
  'agenda.read': { accountId: 'bob' },
  'create.form': { kind: 'client' },
  'create.saveDraft': { draft: { id: ID, actorId: 'ana', kind: 'client', entry, sent: false } },
  'create.discard': { kind: 'client' },
  'create.findDuplicates': {
    kind: 'client',
    query: contact,
  },
  'create.send': {
    id: ID,
    actorId: 'ana',
    person: {
      kind: 'client',
      firstName: 'Nora',
      lastName: 'Newman',
      branches: [branch],
      values: [],
      pets: [],
      sendWelcome: false,
    },
  },
  'create.open': { kind: 'client' },
  'fields.read': {},
  'fields.save': { version: 1, pairs: [] },
  'bulk.preview': { accountIds: ['bob'], to: branch },
  'bulk.start': { id: ID, to: branch, items: [{ accountId: 'bob', version: 1 }] },
  'bulk.change': { id: ID, change: 'pause' },
  'operation.holds': { operationId: ID },
  'operation.undo': { operationId: ID },
  'operation.retry': { operationIds: [ID] },
  'operation.cancel': { operationId: ID },
  'audit.read': {},
}

/** Their names, in the same order. */
// Safe: nothing else is in the table.
export const NAMES = Object.keys(ARGS) as CallName[]
