import type { Branch } from '../../../lib/domain/branch.ts'
import type { Business } from '../model.ts'
import type { WireField } from '../wire.ts'

/** Sorts the definitions, and once more whenever they change. */
export function createFieldIndex(business: Business) {
  const branches = new Map<string, Branch>()
  let sorted = sort(business.fields, branches)
  return {
    /** One form of one branch, in the order the business gave it. */
    form: (branch: Branch, form: WireField['form']): readonly WireField[] =>
      sorted.forms.get(`${branch} ${form}`) ?? [],
    byId: (id: string): WireField | undefined => sorted.byId.get(id),
    /** The standard field of that key. */
    standard: (branch: Branch, key: string): WireField | undefined =>
      sorted.standard.get(`${branch} ${key}`),
    /** The branch of a field, of one that was taken away too: what it held is kept, out of sight. */
    branchOf: (id: string): Branch | undefined => branches.get(id),
    /** Reads the definitions anew, after the business changed them. */
    follow(): void {
      sorted = sort(business.fields, branches)
    },
  }
}

/** The field definitions, by what one asks for. */
export type FieldIndex = ReturnType<typeof createFieldIndex>

function sort(fields: readonly WireField[], branches: Map<string, Branch>) {
  for (const { id, branch } of fields) branches.set(id, branch)
  return {
    byId: new Map(fields.map((field) => [field.id, field])),
    forms: Map.groupBy(fields, (field) => `${field.branch} ${field.form}`),
    standard: new Map(fields.map((field) => [`${field.branch} ${field.key ?? field.id}`, field])),
  }
}
