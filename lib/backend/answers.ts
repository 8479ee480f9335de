import * as v from 'valibot'
import { ACTIONS } from '../domain/audit.ts'
import { REFUSALS } from '../domain/problem.ts'

/**
 * The backend's answers, parsed where they enter. Unknown members are dropped, missing or misshapen ones refuse the
 * whole answer. The shapes are those of `openapi.yaml`.
 */
const text = v.pipe(v.string(), v.maxLength(20_000))
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64))
const branch = v.picklist(['in-home', 'facility'])
const status = v.picklist(['active', 'inactive', 'pending'])
const role = v.picklist([
  'Admin',
  'Office Manager',
  'Scheduler',
  'Staff/User',
  'Tech/Runner',
  'Trainee',
])

/** An address that a link may lead to: never a script. */
const address = v.pipe(text, v.regex(/^https?:\/\//))
const addresses = v.object({
  home: address,
  clientList: address,
  clientProfile: address,
  staffList: address,
  staffProfile: address,
  shifts: address,
  frontDesk: v.optional(address),
})

const pet = v.object({ id, name: text, type: text, breed: v.optional(text) })

const profile = v.object({ id, status, role: v.optional(role), pets: v.array(pet) })

export const account = v.object({
  id,
  kind: v.picklist(['client', 'staff']),
  name: text,
  email: v.optional(text),
  phone: v.optional(text),
  profiles: v.object({ 'in-home': v.optional(profile), facility: v.optional(profile) }),
  primaryBranch: v.optional(branch),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
})

export const session = v.object({
  actor: v.object({
    accountId: id,
    name: text,
    roles: v.object({ 'in-home': v.optional(role), facility: v.optional(role) }),
    inactive: v.array(branch),
  }),
  csrfToken: text,
  urls: v.object({ 'in-home': addresses, facility: addresses }),
  admins: v.array(text),
  mayBulk: v.boolean(),
})

/** Who is signed in, with the token that changes need and the address templates of both dashboards. */
export type Session = v.InferOutput<typeof session>

export const wholeAccount = v.object({ account })

export const accounts = v.object({ accounts: v.array(account) })

const seq = v.pipe(v.number(), v.integer())
export const changesPage = v.object({
  changes: v.array(v.union([v.object({ seq, account }), v.object({ seq, deleted: id })])),
  cursor: text,
  more: v.boolean(),
})

/** One page of the change feed. */
export type ChangesPage = v.InferOutput<typeof changesPage>

const fieldOutcome = v.object({
  label: text,
  group: text,
  result: v.picklist([
    'copied',
    'converted',
    'equal',
    'kept',
    'skipped:no-field',
    'skipped:type',
    'skipped:option',
    'skipped:too-long',
    'skipped:wider',
    'skipped:sensitive',
    'skipped:pet-type',
    'required-empty',
  ]),
  from: v.optional(id),
  to: v.optional(id),
})

const match = v.object({
  accountId: id,
  name: text,
  status,
  reasons: v.array(v.picklist(['email', 'phone', 'name', 'pet'])),
  blocking: v.boolean(),
})

export const sync = v.object({
  id: v.pipe(v.string(), v.maxLength(64)),
  state: v.picklist(['preview', 'done', 'unchanged', 'undone']),
  to: branch,
  account,
  fields: v.array(fieldOutcome),
  pets: v.array(
    v.object({
      petId: id,
      name: text,
      result: v.picklist(['copied', 'equal']),
      fields: v.array(fieldOutcome),
    }),
  ),
  matches: v.array(match),
  role: v.optional(
    v.object({
      wanted: role,
      result: v.picklist(['given', 'kept', 'refused']),
      problem: v.optional(v.picklist(REFUSALS)),
    }),
  ),
  emailsSent: v.literal(0),
  undoUntil: v.optional(v.pipe(v.string(), v.isoTimestamp())),
})

export const syncs = v.object({
  syncs: v.array(v.object({ ...sync.entries, key: v.optional(id) })),
})

/** Of a batch only the frame: each item is parsed by itself, so that a misshapen one spoils no other. */
export const batch = v.object({
  items: v.array(
    v.object({
      key: id,
      status: v.pipe(v.number(), v.integer()),
      sync: v.optional(v.unknown()),
      problem: v.optional(v.unknown()),
      retryAfter: v.optional(v.number()),
    }),
  ),
})

/** One item of a batch, not yet looked into. */
export type BatchItemAnswer = v.InferOutput<typeof batch>['items'][number]

export const auditPage = v.object({
  entries: v.array(
    v.object({
      seq,
      at: v.pipe(v.string(), v.isoTimestamp()),
      actorId: id,
      actorName: text,
      action: v.picklist(ACTIONS),
      accountId: v.optional(id),
      to: v.optional(branch),
      outcome: text,
      fields: v.optional(v.array(text)),
      key: v.optional(id),
    }),
  ),
  cursor: v.optional(text),
  more: v.boolean(),
})

const PREFIX = 'urn:tandem:problem:'

export const problem = v.object({
  type: v.pipe(
    v.string(),
    v.startsWith(PREFIX),
    v.transform((type) => type.slice(PREFIX.length)),
    v.picklist(REFUSALS),
  ),
  changed: v.optional(v.array(text)),
  matches: v.optional(v.array(match)),
})
