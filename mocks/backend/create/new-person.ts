import type { Branch } from '../../../lib/domain/branch.ts'
import { CONTACT } from '../accounts/contact.ts'
import { type Answer, refuse } from '../answer.ts'
import type { Values } from '../model.ts'
import type { Store } from '../store.ts'
import { toE164 } from '../sync/conversions/read-phone.ts'
import type { WireNewAccount } from '../wire.ts'
import { parseValue } from './parse-value.ts'
import { readTyped, readTypedPet } from './typed-values.ts'

/** A person who is not written yet: the login, and the values of each branch and pet. */
export interface ParsedPerson {
  firstName: string
  lastName: string
  email?: string
  phone?: string
  /** Values of every branch, by field id. */
  values: Values
  pets: Values[]
  /** Labels of the fields that are filled in, each once. */
  labels: string[]
}

/** Parses a form without writing anything or using up a number. `field-unfit` names every invalid label. */
export function readPerson(store: Store, wanted: WireNewAccount): Answer<ParsedPerson> {
  const { kind, branches } = wanted
  const contact = contactOf(wanted)
  if (!contact.firstName || !contact.lastName) return refuse('invalid')
  const { values: own = [], pets: petForms = [] } = wanted
  if (kind === 'staff') {
    if (own.length > 0 || petForms.length > 0) return refuse('invalid')
    const isPhone = contact.phone === undefined || toE164(contact.phone) !== undefined
    if (!isPhone) return refuse('field-unfit', { changed: ['Phone'] })
    return { ok: true, value: { ...contact, values: new Map(), pets: [], labels: [] } }
  }
  const standard = ({ fieldId }: { fieldId: string }) =>
    CONTACT.some((key) => store.fields.byId(fieldId)?.key === key)
  if (own.some(standard)) return refuse('invalid')
  const typed = readTyped(store, branches, 'client', own)
  if (!typed.ok) return typed
  const held = contactValues(store, branches, contact)
  const unfit = [...held.unfit, ...typed.value.unfit]
  const pets: Values[] = []
  for (const form of petForms) {
    const pet = readTypedPet(store, branches, form.values)
    if (!pet.ok) return pet
    pets.push(pet.value.values)
    unfit.push(...pet.value.unfit)
  }
  if (unfit.length > 0) return refuse('field-unfit', { changed: [...new Set(unfit)] })
  const values: Values = new Map([...held.values, ...typed.value.values])
  return { ok: true, value: { ...contact, values, pets, labels: labelsOf(store, values, pets) } }
}

function contactOf({ firstName, lastName, email, phone }: WireNewAccount) {
  const [mail, number] = [email?.trim(), phone?.trim()]
  return {
    firstName: firstName.trim(),
    lastName: lastName.trim(),
    ...(mail && { email: mail }),
    ...(number && { phone: number }),
  }
}

/** Returns the login's details as the standard fields of every branch. */
function contactValues(
  store: Store,
  branches: readonly Branch[],
  contact: ReturnType<typeof contactOf>,
) {
  const values: Values = new Map()
  const unfit: string[] = []
  for (const branch of branches) {
    for (const key of CONTACT) {
      const field = store.fields.standard(branch, key)
      const text = contact[key]
      if (!field || text === undefined) continue
      const value = parseValue(field, text)
      if (value === undefined) unfit.push(field.label)
      else values.set(field.id, value)
    }
  }
  return { values, unfit }
}

function labelsOf(store: Store, values: Values, pets: readonly Values[]): string[] {
  const labels = [...values.keys()].flatMap((id) => store.fields.byId(id)?.label ?? [])
  return [...new Set([...labels, ...(pets.length > 0 ? ['Pets'] : [])])]
}
