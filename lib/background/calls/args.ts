import * as v from 'valibot'
import type { ProfileRef } from '../../domain/accounts/profile-ref.ts'
import { LARGEST_BULK_RUN } from '../../domain/outbox/bulk-run.ts'
import { id } from '../../domain/schemas.ts'

/** Shapes that several calls take. */

export const kind = v.picklist(['client', 'staff'])

export const subject: v.GenericSchema<unknown, ProfileRef> = v.variant('from', [
  v.strictObject({ from: v.literal('page'), kind, profileId: id }),
  v.strictObject({ from: v.literal('popup'), accountId: id }),
])

/** The size of a list of as many accounts or operations as a run can have. */
export const RUN_SIZE = 100 * LARGEST_BULK_RUN

/** An id that the caller gives to what is to be done: the same id twice is done once. */
export const operationId = v.pipe(v.string(), v.uuid())

/** The id of a ticked field, as `tickOf` writes it. */
export const tick = v.pipe(v.string(), v.minLength(1), v.maxLength(129))

export const version = v.pipe(v.number(), v.integer(), v.minValue(1))

export const cursor = v.optional(v.pipe(v.string(), v.maxLength(64)))

export const nothing = v.strictObject({})
