import * as v from 'valibot'
import { branch, id } from '../../domain/schemas.ts'
import { kind, operationId } from './args.ts'

/** Schemas of the form for a new client or staff member, and of the person created from it. */

const name = v.pipe(v.string(), v.maxLength(200))
export const contact = {
  firstName: name,
  lastName: name,
  email: v.pipe(v.string(), v.maxLength(254)),
  phone: v.pipe(v.string(), v.maxLength(40)),
}
const branches = v.pipe(v.array(branch), v.maxLength(2))
const typed = v.pipe(v.string(), v.maxLength(20_000))
const typedValues = v.pipe(v.array(v.strictObject({ fieldId: id, text: typed })), v.maxLength(500))
const texts = v.record(id, typed)
export const person = v.strictObject({
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
/** The form as it is kept while it is being filled in. */
export const draft = v.strictObject({
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
