import * as v from 'valibot'
import { branch, id } from '../domain/schemas.ts'
import { text } from './shared-schemas.ts'

const day = v.pipe(v.string(), v.isoDate())

export const services = v.object({
  services: v.array(v.object({ id, branch, name: text, petTypes: v.array(text) })),
})

export const scheduleEntry = v.object({
  id,
  branch,
  day,
  until: v.optional(day),
  time: v.optional(v.pipe(v.string(), v.isoTime())),
  service: text,
  pets: v.array(text),
  state: v.picklist(['requested', 'scheduled', 'done']),
})

export const schedule = v.object({ entries: v.array(scheduleEntry) })

export const invoices = v.object({
  invoices: v.array(
    v.object({
      id,
      branch,
      number: text,
      day,
      cents: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
      state: v.picklist(['open', 'paid']),
    }),
  ),
})
