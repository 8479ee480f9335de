import type { Branch } from '../../../lib/domain/branch.ts'
import type { Business } from '../model.ts'
import type { WireField } from '../wire.ts'

/** Creates an index of the definitions, rebuilt by `follow` when they change. */
export function createFieldIndex(business: Business) {
  const branches = new Map<string, Branch>()
  let sorted = sort(business.fields, branches)
  return {
    /** Returns the fields of one form of one branch, in the order of the business. */
    form: (branch: Branch, form: WireField['form']): readonly WireField[] =>
      sorted.forms.get(`${branch} ${form}`) ?? [],
    byId: (id: string): WireField | undefined => sorted.byId.get(id),
    /** Returns the standard field of that key. */
    standard: (branch: Branch, key: string): WireField | undefined =>
      sorted.standard.get(`${branch} ${key}`),
    /** Returns the branch of a field, also of a removed one: its values are kept but hidden. */
    branchOf: (id: string): Branch | undefined => branches.get(id),
    /** Reads the definitions again, after the business changed them. */
    follow(): void {
      sorted = sort(business.fields, branches)
    },
  }
}

/** An index of the field definitions. */
export type FieldIndex = ReturnType<typeof createFieldIndex>

function sort(fields: readonly WireField[], branches: Map<string, Branch>) {
  for (const { id, branch } of fields) branches.set(id, branch)
  return {
    byId: new Map(fields.map((field) => [field.id, field])),
    forms: Map.groupBy(fields, (field) => `${field.branch} ${field.form}`),
    standard: new Map(fields.map((field) => [`${field.branch} ${field.key ?? field.id}`, field])),
  }
}
