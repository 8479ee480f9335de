import * as v from 'valibot'
import { capabilitiesAmong } from '../domain/capability.ts'
import { branch, id, role } from '../domain/schemas.ts'
import { text } from './shared-schemas.ts'

/** An address for a link: `http` or `https`, never a script. */
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
  capabilities: v.pipe(
    v.array(text),
    v.transform((names) => capabilitiesAmong(names)),
  ),
})

/** The session: the actor, the token that changes need, and the address templates of both dashboards. */
export type Session = v.InferOutput<typeof session>
