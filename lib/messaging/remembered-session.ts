import * as v from 'valibot'
import type { SessionView } from '../domain/accounts/session-view.ts'
import { branch, capability, role } from '../domain/schemas.ts'
import { EARLY_KEY } from '../platform/early-memory.ts'
import { createStoredItem, type StoredItem } from '../platform/stored-item.ts'

const branches = <Value extends v.GenericSchema>(value: Value) =>
  v.object({ 'in-home': value, facility: value })
const templates = v.object({ client: v.string(), staff: v.string() })

const view: v.GenericSchema<unknown, SessionView> = v.object({
  actor: v.object({
    accountId: v.string(),
    name: v.string(),
    roles: v.object({ 'in-home': v.optional(role), facility: v.optional(role) }),
    inactive: v.array(branch),
  }),
  admins: v.array(v.string()),
  homes: branches(v.string()),
  profiles: branches(templates),
  workplaces: v.object({ shifts: v.string(), frontDesk: v.optional(v.string()) }),
  mayBulk: v.boolean(),
  capabilities: v.array(capability),
})

/**
 * The last known session, in memory until the browser closes, so that rows and buttons show before the backend answers. Only for the
 * first paint: readers still ask the worker. Only the worker writes it.
 */
export const rememberedSession: StoredItem<SessionView> = createStoredItem(
  'session',
  EARLY_KEY.session,
  view,
)
