import * as v from 'valibot'
import { LONGEST_FLAG_LABEL, MOST_FLAGS } from '../domain/accounts/flag.ts'
import { FIELD_TYPES, FORMS } from '../domain/mappings/field.ts'
import { ACTIONS } from '../domain/outbox/audit.ts'
import { REFUSALS } from '../domain/problem.ts'
import { branch, id, role } from '../domain/schemas.ts'

/**
 * The backend's answers, parsed where they enter. Unknown members are dropped, missing or misshapen ones refuse the
 * whole answer. The shapes are those of `openapi.yaml`.
 */
export const text = v.pipe(v.string(), v.maxLength(20_000))
const status = v.picklist(['active', 'inactive', 'pending'])

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

/** Counted as the contract does: an emoji is one character. */
const flagLabel = v.pipe(
  v.string(),
  v.check((label) => [...label].length <= LONGEST_FLAG_LABEL),
)
const flag = v.object({ id, label: flagLabel })
/** The flags of a branch. */
export const flags = v.object({ flags: v.pipe(v.array(flag), v.maxLength(MOST_FLAGS)) })
const profile = v.object({
  id,
  status,
  role: v.optional(role),
  pets: v.array(pet),
  flags: v.optional(v.pipe(v.array(flag), v.maxLength(MOST_FLAGS))),
})

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
  mirrorKey: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)),
  urls: v.object({ 'in-home': addresses, facility: addresses }),
  admins: v.array(text),
  mayBulk: v.boolean(),
})

/** Who is signed in, with the token that changes need and the address templates of both dashboards. */
export type Session = v.InferOutput<typeof session>

export const wholeAccount = v.object({ account })

export const accounts = v.object({ accounts: v.array(account) })

/** How many changes are asked for at once. A page with more is refused before it is looked into. */
export const MOST_CHANGES = 1000

const seq = v.pipe(v.number(), v.integer())
export const changesPage = v.object({
  changes: v.pipe(
    v.array(v.unknown()),
    v.maxLength(MOST_CHANGES),
    v.array(v.union([v.object({ seq, account }), v.object({ seq, deleted: id })])),
  ),
  cursor: text,
  more: v.boolean(),
})

/** One page of the change feed. */
export type ChangesPage = v.InferOutput<typeof changesPage>

const fieldResult = v.picklist([
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
])

/** A value on show, at most as long as the contract allows. */
const shown = v.optional(v.pipe(v.string(), v.maxLength(301)))
const fieldOutcome = v.object({
  label: text,
  group: text,
  result: fieldResult,
  from: v.optional(id),
  to: v.optional(id),
  sensitive: v.optional(v.boolean()),
  values: v.optional(v.object({ source: shown, target: shown, becomes: shown })),
  fit: v.optional(v.object({ length: v.number(), limit: v.number() })),
})

const definitions = v.pipe(v.number(), v.integer(), v.minValue(1))

const match = v.object({
  accountId: id,
  name: text,
  status,
  reasons: v.array(v.picklist(['email', 'phone', 'name', 'pet'])),
  strength: v.picklist(['certain', 'likely', 'possible']),
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
  flags: v.optional(
    v.pipe(
      v.array(v.object({ ...flag.entries, result: v.picklist(['offered', 'added', 'there']) })),
      v.maxLength(MOST_FLAGS),
    ),
  ),
  role: v.optional(
    v.object({
      wanted: role,
      result: v.picklist(['given', 'kept', 'refused']),
      problem: v.optional(v.picklist(REFUSALS)),
    }),
  ),
  definitions: v.optional(definitions),
  warnings: v.optional(v.array(v.object({ kind: v.literal('mapping-gone'), label: text }))),
  fieldsOnly: v.optional(v.boolean()),
  emailsSent: v.literal(0),
  undoUntil: v.optional(v.pipe(v.string(), v.isoTimestamp())),
})

export const syncs = v.object({
  syncs: v.array(v.object({ ...sync.entries, key: v.optional(id) })),
})

export const fields = v.object({
  definitions,
  fields: v.array(
    v.object({
      id,
      branch,
      form: v.picklist(FORMS),
      key: v.optional(id),
      label: text,
      group: text,
      type: v.picklist(FIELD_TYPES),
      options: v.optional(v.array(text)),
      maxLength: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
      required: v.boolean(),
      petTypes: v.optional(v.array(text)),
      sensitive: v.boolean(),
    }),
  ),
})

const fieldPair = v.object({ inHome: id, facility: id })
export const mappings = v.object({
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  pairs: v.array(fieldPair),
  applied: v.array(v.object({ ...fieldPair.entries, by: v.picklist(['key', 'saved', 'label']) })),
  proposals: v.array(fieldPair),
})

const comparedField = v.object({ id, label: text, blank: v.boolean(), value: shown })
export const comparison = v.object({
  account,
  definitions,
  same: v.pipe(v.number(), v.integer(), v.minValue(0)),
  differences: v.array(
    v.object({
      label: text,
      group: text,
      pet: v.optional(v.object({ id, name: text })),
      inHome: comparedField,
      facility: comparedField,
      sensitive: v.boolean(),
      copy: v.object({ 'in-home': fieldResult, facility: fieldResult }),
    }),
  ),
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
  account: v.optional(account),
})
