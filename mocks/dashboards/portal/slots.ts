import { BRANCH_NAME, type Branch } from '../../../lib/domain/branch.ts'
import { isFor, shownType } from '../../backend/accounts/pet-types.ts'
import type { Values } from '../../backend/model.ts'
import { isBlank } from '../../backend/sync/same-value.ts'
import type { WireField } from '../../backend/wire.ts'
import { fieldsOf } from '../records/pets.ts'
import { shown } from '../records/values.ts'
import type { ClientVisit } from './client-visit.ts'

/** One line of a form: a field of one branch, or a standard field in which both branches hold the same. */
export interface FormSlot {
  /** The first field, by which the line is known. */
  field: WireField
  /** Every field that a change is written to, the one of the primary branch first. */
  fields: readonly WireField[]
  /** As the line says it: with the branch, where both have such a field and do not hold the same. */
  label: string
  /** What the first field's branch holds. */
  values: Values
}

/** What a form holds in each branch where the client is active. */
export type HeldValue = { [branch in Branch]?: Values }

/** The lines about standard fields first, then those of each branch, in the order the business arranged them. */
export interface Sheet {
  common: FormSlot[]
  own: { branch: Branch; slots: FormSlot[] }[]
}

/** What the client may see of his own profile. */
export function profileSheet(guest: ClientVisit): Sheet {
  const held: HeldValue = {}
  for (const branch of guest.branches) {
    const profile = guest.me.profiles[branch]
    if (profile) held[branch] = profile.values
  }
  return sheetOf(guest, 'client', held)
}

/** What the client may see of a pet, in the branches in which the two are together. */
export function petSheet(guest: ClientVisit, petId: string): Sheet | undefined {
  const pet = guest.business.pets.get(petId)
  const homes = guest.branches.filter((branch) => guest.me.profiles[branch]?.petIds.includes(petId))
  if (!pet || homes.length === 0) return undefined
  return sheetOf(guest, 'pet', Object.fromEntries(homes.map((branch) => [branch, pet.values])))
}

function sheetOf(
  { business, branches }: ClientVisit,
  form: WireField['form'],
  held: HeldValue,
): Sheet {
  const seen = branches.flatMap((branch) => {
    const values = held[branch]
    if (!values) return []
    const fields = fieldsOf(business, branch, form)
    const type = form === 'pet' ? typeOf(fields, values) : undefined
    return fields
      .filter((field) => field.clientVisible && isFor(field, type))
      .map((field) => ({ field, values }))
  })
  const named = seen.flatMap(({ field }) => field.key ?? [])
  const isAlone = Object.keys(held).length < 2
  const common = [...new Set(named)].flatMap((key) => {
    const all = seen.filter(({ field }) => field.key === key)
    const [first, ...others] = all
    if (!first) return []
    const same = others.length > 0 && others.every((other) => textOf(other) === textOf(first))
    if (same) return [slotOf(first, all)]
    return all.map((one) => slotOf(one, [one], !isAlone))
  })
  const own = branches
    .filter((branch) => held[branch])
    .map((branch) => ({
      branch,
      slots: seen
        .filter(({ field }) => field.branch === branch && field.key === undefined)
        .map((one) => slotOf(one, [one])),
    }))
  return { common, own }
}

interface Seen {
  field: WireField
  values: Values
}

function slotOf({ field, values }: Seen, all: Seen[], naming = false): FormSlot {
  const label = naming ? `${field.label} (${BRANCH_NAME[field.branch]})` : field.label
  return { field, fields: all.map((one) => one.field), label, values }
}

function textOf({ field, values }: Seen): string {
  return shown(values.get(field.id))
}

function typeOf(fields: readonly WireField[], values: Values): string | undefined {
  const field = fields.find(({ key }) => key === 'petType')
  return shownType(fields, field && shown(values.get(field.id)))
}

/** Whether the client may change the line himself. */
export function isEditable({ fields }: FormSlot): boolean {
  return fields.every((field) => field.clientEditable)
}

/** Whether nothing is filled in. */
export function isEmpty({ field, values }: FormSlot): boolean {
  return isBlank(values.get(field.id))
}

/** Whether the business asks for it, and it is blank. */
export function isMissing(slot: FormSlot): boolean {
  return isEmpty(slot) && slot.fields.some(({ required }) => required)
}

/** What one can choose from: what every branch has that the line stands for. */
export function optionsOf({ field, fields }: FormSlot): string[] | undefined {
  if (field.type === 'yes-no') return ['Yes', 'No']
  return field.options?.filter((option) => fields.every(({ options }) => options?.includes(option)))
}
