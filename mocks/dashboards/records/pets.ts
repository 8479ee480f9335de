import type { Branch } from '../../../lib/domain/branch.ts'
import type { Business, PetRecord, ProfileRecord } from '../../backend/model.ts'
import type { WireField } from '../../backend/wire.ts'
import { shown } from './values.ts'

/** A pet as one branch knows it. */
export interface PetCard {
  record: PetRecord
  name: string
  type: string
  breed: string
  birthday: string
}

/** The definitions of one form in one branch, in the order the business arranged them. */
export function fieldsOf(business: Business, branch: Branch, form: WireField['form']): WireField[] {
  return business.fields.filter((field) => field.branch === branch && field.form === form)
}

/** The pets of a profile. */
export function petsIn(business: Business, branch: Branch, profile: ProfileRecord): PetCard[] {
  const fields = fieldsOf(business, branch, 'pet')
  return profile.petIds.flatMap((id) => {
    const record = business.pets.get(id)
    if (!record) return []
    const text = (key: string) => {
      const field = fields.find((known) => known.key === key)
      return field ? shown(record.values.get(field.id)) : ''
    }
    const name = text('petName') || 'Unnamed pet'
    return [
      { record, name, type: text('petType'), breed: text('breed'), birthday: text('birthday') },
    ]
  })
}
