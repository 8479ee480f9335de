import * as v from 'valibot'
import { branch, id, role, ticks } from '../domain/schemas.ts'
import type { CallArgs, CallName } from './contract.ts'

const kind = v.picklist(['client', 'staff'])
const subject = v.variant('from', [
  v.strictObject({ from: v.literal('page'), kind, profileId: id }),
  v.strictObject({
    from: v.literal('popup'),
    accountId: id,
    to: branch,
  }),
])

const choices = v.strictObject({
  link: v.optional(id),
  onInactive: v.optional(v.literal('reactivate')),
  role: v.optional(role),
  overwrite: v.optional(ticks),
  only: v.optional(ticks),
})
const roleSubject = v.variant('from', [
  v.strictObject({ from: v.literal('page'), profileId: id, branch }),
  v.strictObject({ from: v.literal('popup'), accountId: id, branch }),
])
const compareSubject = v.variant('from', [
  v.strictObject({ from: v.literal('page'), profileId: id }),
  v.strictObject({ from: v.literal('popup'), accountId: id }),
])
const statusSubject = v.variant('from', [
  v.strictObject({ from: v.literal('page'), kind, profileId: id, branch }),
  v.strictObject({ from: v.literal('popup'), accountId: id, branch }),
])
const clientSubject = compareSubject
const day = v.pipe(v.string(), v.isoDate())
const operationId = v.pipe(v.string(), v.uuid())
const version = v.pipe(v.number(), v.integer(), v.minValue(1))

/** As many as `LARGEST_BULK_RUN` in `lib/domain/outbox/bulk-run.ts`. */
const MOST_IDS = 20_000
/** As in `lib/domain/conversation/conversation.ts`. */
const LONGEST_DRAFT = 8_000
const nothing = v.strictObject({})

const name = v.pipe(v.string(), v.maxLength(200))
const contact = {
  firstName: name,
  lastName: name,
  email: v.pipe(v.string(), v.maxLength(254)),
  phone: v.pipe(v.string(), v.maxLength(40)),
}
const branches = v.pipe(v.array(branch), v.maxLength(2))
const typed = v.pipe(v.string(), v.maxLength(20_000))
const typedValues = v.pipe(v.array(v.strictObject({ fieldId: id, text: typed })), v.maxLength(500))
const texts = v.record(id, typed)
const person = v.strictObject({
  kind,
  firstName: v.pipe(name, v.minLength(1)),
  lastName: v.pipe(name, v.minLength(1)),
  email: v.optional(contact.email),
  phone: v.optional(contact.phone),
  branches: v.pipe(branches, v.minLength(1)),
  values: typedValues,
  pets: v.pipe(v.array(v.strictObject({ values: typedValues })), v.maxLength(50)),
  sendWelcome: v.boolean(),
})
/** A form as it is kept while it is filled in. */
const draft = v.strictObject({
  id: operationId,
  actorId: id,
  kind,
  entry: v.strictObject({
    ...contact,
    branches,
    texts,
    pets: v.pipe(v.array(v.strictObject({ id, texts })), v.maxLength(50)),
    welcome: v.boolean(),
  }),
  sent: v.boolean(),
})

/** The shape of every question; a message that fits none is not answered. */
export const CALL_SCHEMAS: { [Name in CallName]: v.GenericSchema<unknown, CallArgs<Name>> } = {
  'page.load': v.variant('page', [
    v.strictObject({ page: v.literal('profile'), kind, profileId: id }),
    v.strictObject({ page: v.literal('list'), kind }),
    v.strictObject({ page: v.literal('other') }),
  ]),
  'page.dialogs': nothing,
  'sync.preview': v.strictObject({ subject, choices }),
  'sync.confirm': v.strictObject({ operationId, subject, choices }),
  'sync.later': v.strictObject({ subject, choices }),
  'role.preview': v.strictObject({ subject: roleSubject }),
  'role.confirm': v.strictObject({ operationId, subject: roleSubject, role }),
  'compare.load': v.strictObject({ subject: compareSubject }),
  'copy.confirm': v.strictObject({
    operationId,
    subject: compareSubject,
    tick: v.pipe(v.string(), v.minLength(1), v.maxLength(129)),
  }),
  'status.preview': v.strictObject({ subject: statusSubject }),
  'status.confirm': v.strictObject({
    operationId,
    subject: statusSubject,
    choices: v.strictObject({
      deleteFutureServices: v.optional(v.literal(true)),
      deleteTemplates: v.optional(v.literal(true)),
      primary: v.optional(branch),
    }),
  }),
  'primary.preview': v.strictObject({ subject: clientSubject }),
  'primary.confirm': v.strictObject({ operationId, subject: clientSubject }),
  'conversation.read': v.strictObject({
    subject: clientSubject,
    branch,
    cursor: v.optional(v.pipe(v.string(), v.maxLength(64))),
  }),
  'conversation.seen': v.strictObject({ subject: clientSubject, branch, upTo: id }),
  'message.drafts': v.strictObject({ subject: clientSubject }),
  'message.saveDraft': v.strictObject({
    subject: clientSubject,
    branch,
    actorId: id,
    text: v.pipe(v.string(), v.maxLength(LONGEST_DRAFT)),
    at: v.pipe(v.number(), v.integer(), v.minValue(0)),
    attemptedOperationId: v.optional(operationId),
  }),
  'message.send': v.strictObject({
    operationId,
    subject: clientSubject,
    branch,
    text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(4000)),
  }),
  'request.preview': v.strictObject({ subject: clientSubject }),
  'request.send': v.strictObject({
    operationId,
    subject: clientSubject,
    branch,
    request: v.strictObject({
      serviceId: id,
      petIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(50)),
      from: day,
      to: day,
      note: v.optional(v.pipe(v.string(), v.maxLength(1000))),
    }),
  }),
  'agenda.read': v.strictObject({ accountId: id }),
  'create.form': v.strictObject({ kind }),
  'create.saveDraft': v.strictObject({ draft }),
  'create.discard': v.strictObject({ kind }),
  'create.findDuplicates': v.strictObject({ kind, query: v.strictObject(contact) }),
  'create.send': v.strictObject({ id: operationId, actorId: id, person }),
  'create.open': v.strictObject({ kind }),
  'fields.read': nothing,
  'mappings.save': v.strictObject({
    version,
    pairs: v.pipe(v.array(v.strictObject({ inHome: id, facility: id })), v.maxLength(500)),
  }),
  'operation.holds': v.strictObject({ operationId }),
  'operation.undo': v.strictObject({ operationId }),
  'operation.retry': v.strictObject({
    operationIds: v.pipe(v.array(id), v.maxLength(MOST_IDS)),
  }),
  'operation.cancel': v.strictObject({ operationId: id }),
  'bulk.preview': v.strictObject({
    accountIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(100)),
    to: branch,
  }),
  'bulk.start': v.strictObject({
    id: operationId,
    to: branch,
    what: v.optional(v.picklist(['sync', 'primary'])),
    items: v.pipe(
      v.array(v.strictObject({ accountId: id, version })),
      v.minLength(1),
      v.maxLength(MOST_IDS),
    ),
  }),
  'bulk.change': v.strictObject({
    id: operationId,
    change: v.picklist(['pause', 'resume', 'cancel', 'retry']),
  }),
  'audit.read': v.strictObject({
    cursor: v.optional(v.pipe(v.string(), v.maxLength(64))),
    accountId: v.optional(id),
  }),
  'session.read': nothing,
  'mirror.refresh': v.strictObject({ damaged: v.optional(v.boolean()) }),
}
