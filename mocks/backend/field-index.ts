import type { Branch } from '../../lib/domain/branch.ts'
import type { Business, Field } from './model.ts'

/** The field definitions, by what one asks for. */
export interface FieldIndex {
  /** One form of one branch, in the order the business gave it. */
  form(branch: Branch, form: Field['form']): readonly Field[]
  byId(id: string): Field | undefined
  /** The standard field of that key. */
  standard(branch: Branch, key: string): Field | undefined
}

/** Definitions never change while the business is open, so they are sorted once. */
export function makeFieldIndex({ fields }: Business): FieldIndex {
  const byId = new Map(fields.map((field) => [field.id, field]))
  const forms = Map.groupBy(fields, (field) => `${field.branch} ${field.form}`)
  const standard = new Map(
    fields.map((field) => [`${field.branch} ${field.key ?? field.id}`, field]),
  )
  return {
    form: (branch, form) => forms.get(`${branch} ${form}`) ?? [],
    byId: (id) => byId.get(id),
    standard: (branch, key) => standard.get(`${branch} ${key}`),
  }
}
