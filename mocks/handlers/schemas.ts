import * as v from 'valibot'
import { MOST_FLAGS } from '../../lib/domain/accounts/flag.ts'
import { LONGEST_NOTE } from '../../lib/domain/conversation/booking.ts'
import { LONGEST_MESSAGE } from '../../lib/domain/conversation/conversation.ts'
import { ROLES_OF } from '../../lib/domain/role.ts'

const branch = v.picklist(['in-home', 'facility'])
const kind = v.picklist(['client', 'staff'])
const role = v.picklist([...ROLES_OF['in-home'], ...ROLES_OF.facility])
/** Counted as people do: an emoji is one character. */
const textUpTo = (most: number) =>
  v.pipe(
    v.string(),
    v.check((text) => [...text].length <= most),
  )
const id64 = v.pipe(v.string(), v.minLength(1), v.maxLength(64))

/** A branch as it stands in a path. */
export const BranchName = branch

/** The bodies and queries of the contract, as they are checked at this border. */
export const Credentials = v.strictObject({
  email: v.pipe(v.string(), v.maxLength(254)),
  password: v.pipe(v.string(), v.maxLength(200)),
})

const typedValues = v.pipe(
  v.array(
    v.strictObject({
      fieldId: v.pipe(v.string(), v.maxLength(64)),
      text: v.pipe(v.string(), v.maxLength(20_000)),
    }),
  ),
  v.maxLength(500),
)

export const NewAccount = v.strictObject({
  kind,
  firstName: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  lastName: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  email: v.exactOptional(v.pipe(v.string(), v.maxLength(254), v.regex(/^\s*[^@\s]+@[^@\s]+\s*$/))),
  phone: v.exactOptional(v.pipe(v.string(), v.maxLength(40))),
  branches: v.pipe(
    v.array(branch),
    v.minLength(1),
    v.check((branches) => new Set(branches).size === branches.length),
  ),
  values: v.exactOptional(typedValues),
  pets: v.exactOptional(v.pipe(v.array(v.strictObject({ values: typedValues })), v.maxLength(50))),
  sendWelcome: v.exactOptional(v.boolean()),
})

export const StatusChange = v.strictObject({
  status: v.picklist(['active', 'inactive']),
  deleteFutureServices: v.optional(v.boolean(), false),
  deleteTemplates: v.optional(v.boolean(), false),
  primaryBranch: v.exactOptional(branch),
})

export const PrimaryBranchChange = v.strictObject({ branch })

export const RoleChange = v.strictObject({ role })

export const MappingsChange = v.strictObject({
  pairs: v.pipe(v.array(v.strictObject({ inHome: id64, facility: id64 })), v.maxLength(500)),
})

const fieldChoices = v.pipe(v.array(v.pipe(v.string(), v.maxLength(129))), v.maxLength(500))

const syncRequest = {
  accountId: v.string(),
  to: branch,
  overwrite: v.exactOptional(fieldChoices),
  only: v.exactOptional(fieldChoices),
  definitions: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  link: v.exactOptional(v.string()),
  onInactive: v.exactOptional(v.literal('reactivate')),
  role: v.exactOptional(role),
  flags: v.exactOptional(v.pipe(v.array(id64), v.maxLength(MOST_FLAGS))),
}

/** Values are shown in a preview and nowhere else. */
export const SyncRequest = v.pipe(
  v.strictObject({
    ...syncRequest,
    dryRun: v.optional(v.boolean(), false),
    showValues: v.optional(v.boolean(), false),
  }),
  v.check(({ dryRun, showValues }) => dryRun || !showValues),
)

/** What of an item must be right for the batch to be: each is checked by itself, so that a bad one spoils no other. */
export const SyncBatch = v.strictObject({
  items: v.pipe(v.array(v.looseObject({ key: id64 })), v.minLength(1), v.maxLength(100)),
  dryRun: v.optional(v.boolean(), false),
})

export const SyncBatchItem = v.strictObject({
  key: id64,
  ifMatch: v.exactOptional(v.string()),
  ...syncRequest,
})

const limit = v.pipe(
  v.string(),
  v.regex(/^[0-9]{1,4}$/),
  v.transform(Number),
  v.minValue(1),
  v.maxValue(1000),
)

export const ChangesQuery = v.object({
  cursor: v.exactOptional(v.pipe(v.string(), v.maxLength(64))),
  limit: v.optional(limit, '500'),
})

export const ProfileQuery = v.object({ branch, kind, profileId: id64 })

export const SyncsQuery = v.object({
  key: v.exactOptional(v.pipe(v.array(id64), v.maxLength(100))),
  accountId: v.exactOptional(id64),
})

export const AuditQuery = v.object({
  cursor: v.exactOptional(v.pipe(v.string(), v.maxLength(64))),
  accountId: v.exactOptional(v.pipe(v.string(), v.maxLength(64))),
})

export const MessagesQuery = v.object({
  branch,
  cursor: v.exactOptional(v.pipe(v.string(), v.maxLength(64))),
})

export const NewMessage = v.strictObject({
  branch,
  text: v.pipe(textUpTo(LONGEST_MESSAGE), v.minLength(1)),
})

export const Seen = v.strictObject({ branch, upTo: v.pipe(v.string(), v.maxLength(64)) })

export const ServicesQuery = v.object({ branch })

export const ServiceRequest = v.strictObject({
  branch,
  serviceId: id64,
  petIds: v.pipe(v.array(id64), v.minLength(1), v.maxLength(50)),
  from: v.string(),
  to: v.string(),
  note: v.exactOptional(textUpTo(LONGEST_NOTE)),
})
