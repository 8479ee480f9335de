import { BRANCHES, type Branch } from '../branch.ts'
import type { Field, FieldType, Form } from '../mappings/field.ts'
import type { FieldPair } from '../mappings/mapping.ts'

/** One choice of a row, and the branches that have it. */
export interface FormOption {
  text: string
  branches: Branch[]
}

/** One line of the form: a field of one branch, or two that belong together and are typed once. */
export interface FormRow {
  /** Id of the first field. */
  id: string
  label: string
  type: FieldType
  options: FormOption[]
  /** The branches where a client cannot book before it is filled in. */
  required: Branch[]
  /** The shortest of the fields' limits, in characters; undefined without a limit. */
  maxLength?: number | undefined
  fields: Field[]
}

/** Rows under a common heading. */
export interface FormGroup {
  name: string
  rows: FormRow[]
}

/** The keys of the fields that stand once, above the groups: the login and every list show them. */
const CONTACT: readonly (string | undefined)[] = ['firstName', 'lastName', 'email', 'phone']

/** Returns the groups of one form for these branches, In-Home's first, the fields in the order that the business set. */
export function groupsOf(
  { fields, pairs }: { fields: readonly Field[]; pairs: readonly FieldPair[] },
  form: Form,
  branches: readonly Branch[],
): FormGroup[] {
  const shown = BRANCHES.filter((branch) => branches.includes(branch)).flatMap((branch) =>
    fields.filter(
      (field) => field.branch === branch && field.form === form && !CONTACT.includes(field.key),
    ),
  )
  const byId = new Map(shown.map((field) => [field.id, field]))
  const partners = new Map(
    pairs.flatMap(({ inHome, facility }) => {
      const [one, other] = [byId.get(inHome), byId.get(facility)]
      return one && other ? [[one, other] as const] : []
    }),
  )
  const second = new Set<Field>()
  const groups = new Map<string, FormRow[]>()
  for (const field of shown) {
    if (second.has(field)) continue
    const partner = partners.get(field)
    const joint = partner && jointType(field, partner)
    if (partner && joint) second.add(partner)
    const row = rowOf(partner && joint ? [field, partner] : [field], joint || field.type)
    groups.set(field.group, [...(groups.get(field.group) ?? []), row])
  }
  return [...groups].map(([name, rows]) => ({ name, rows }))
}

const FREE: readonly FieldType[] = ['short-text', 'long-text', 'address', 'vet']

/** Returns the type of a value that fits both fields; undefined if none does, so that each is asked for separately. */
function jointType({ type: one }: Field, { type: other }: Field): FieldType | undefined {
  if (one === other) return one
  if (!FREE.includes(one)) return FREE.includes(other) ? one : undefined
  if (!FREE.includes(other)) return other
  // Of two free texts the single line wins, else the address or the vet.
  if (one === 'short-text' || other === 'short-text') return 'short-text'
  return one === 'long-text' ? other : one
}

function rowOf(fields: [Field, ...Field[]], type: FieldType): FormRow {
  const [{ id, label }] = fields
  const limits = fields.flatMap(({ maxLength }) => maxLength ?? [])
  return {
    id,
    label,
    type,
    options: optionsOf(fields),
    required: fields.filter(({ required }) => required).map(({ branch }) => branch),
    ...(limits.length > 0 && { maxLength: Math.min(...limits) }),
    fields,
  }
}

/** Returns every option once, however the branches spell it. A branch without options of its own takes any. */
function optionsOf(fields: readonly Field[]): FormOption[] {
  const options = new Map<string, FormOption>()
  const free = fields.filter((field) => !field.options).map(({ branch }) => branch)
  for (const { branch, options: own = [] } of fields) {
    for (const text of own) {
      const known = options.get(plain(text))
      if (known) known.branches.push(branch)
      else options.set(plain(text), { text, branches: [...free, branch] })
    }
  }
  return [...options.values()]
}

/** Normalizes an option for comparing, as the backend does. */
export function plain(option: string): string {
  return option.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase()
}
