import type { AccountKind } from '../accounts/account.ts'
import type { Branch } from '../branch.ts'
import type { Field } from '../mappings/field.ts'
import type { FieldTexts, FormEntry, NewPerson, PetEntry, TypedValue } from './creation.ts'
import type { FormGroup, FormRow } from './form-rows.ts'
import { plain } from './form-rows.ts'

/** Returns an empty form. */
export function blankEntry(branches: Branch[]): FormEntry {
  const contact = { firstName: '', lastName: '', email: '', phone: '' }
  return { branches, ...contact, texts: {}, pets: [], welcome: false }
}

/** True if nothing was typed. */
export function isBlank({ firstName, lastName, email, phone, texts, pets }: FormEntry): boolean {
  const typed = [firstName, lastName, email, phone, ...Object.values(texts)]
  return pets.length === 0 && typed.every((text) => text.trim() === '')
}

/** Returns the text of a row: of two fields, the first that has one. */
export function textIn(row: FormRow, texts: FieldTexts): string {
  for (const { id } of row.fields) {
    const text = texts[id]
    if (text !== undefined) return text
  }
  return ''
}

/** Returns the texts with this text in every field of the row. */
export function withText(row: FormRow, texts: FieldTexts, text: string): FieldTexts {
  return { ...texts, ...Object.fromEntries(row.fields.map(({ id }) => [id, text])) }
}

/** Returns the options chosen in a row of type `choices`. */
export function chosenIn(text: string): string[] {
  return text.split(',').flatMap((part) => part.trim() || [])
}

/** Returns the person that the form describes: every text for each field that it is meant for and that can hold it. */
export function newPersonFrom(
  kind: AccountKind,
  entry: FormEntry,
  { client, pet }: { client: readonly FormGroup[]; pet: readonly FormGroup[] },
): NewPerson {
  const { branches, firstName, lastName, welcome } = entry
  const [email, phone] = [entry.email.trim(), entry.phone.trim()]
  const isClient = kind === 'client'
  return {
    kind,
    firstName: firstName.trim(),
    lastName: lastName.trim(),
    ...(email && { email }),
    ...(phone && { phone }),
    branches,
    values: isClient ? typedIn(rowsIn(client), entry.texts) : [],
    pets: isClient
      ? entry.pets.map(({ texts }) => ({ values: typedIn(petRows(pet, texts), texts) }))
      : [],
    sendWelcome: welcome,
  }
}

/** Returns the groups that apply to the pet's type; while it has none, those that apply to all pets. */
export function petGroups(groups: readonly FormGroup[], { texts }: PetEntry): FormGroup[] {
  const kept = new Set(petRows(groups, texts).map(({ id }) => id))
  return groups.flatMap(({ name, rows }) => {
    const own = rows.filter(({ id }) => kept.has(id))
    return own.length > 0 ? [{ name, rows: own }] : []
  })
}

function petRows(groups: readonly FormGroup[], texts: FieldTexts): FormRow[] {
  const rows = rowsIn(groups)
  const type = rows.find(({ fields }) => fields[0]?.key === 'petType')
  const chosen = type ? typedIn([type], texts) : []
  const typeIn = (branch: Branch) =>
    chosen.find(({ fieldId }) => type?.fields.some((f) => f.id === fieldId && f.branch === branch))
  return rows.flatMap((row) => {
    const fields = row.fields.filter((field) => isAsked(field, typeIn(field.branch)?.text))
    return fields.length > 0 ? [{ ...row, fields }] : []
  })
}

function isAsked({ petTypes }: Field, type: string | undefined): boolean {
  if (!petTypes) return true
  return type !== undefined && petTypes.some((each) => plain(each) === plain(type))
}

function rowsIn(groups: readonly FormGroup[]): FormRow[] {
  return groups.flatMap(({ rows }) => rows)
}

function typedIn(rows: readonly FormRow[], texts: FieldTexts): TypedValue[] {
  return rows.flatMap((row) => {
    const text = textIn(row, texts).trim()
    return row.fields.flatMap((field) => {
      const held = heldBy(field, row, text)
      return held ? [{ fieldId: field.id, text: held }] : []
    })
  })
}

/** Returns the chosen options that this branch has; a text that is no choice, unchanged. */
function heldBy({ branch }: Field, { type, options }: FormRow, text: string): string {
  if (type !== 'choice' && type !== 'choices') return text
  const isThere = (chosen: string) =>
    options.some((one) => plain(one.text) === plain(chosen) && one.branches.includes(branch))
  return (type === 'choice' ? [text] : chosenIn(text)).filter(isThere).join(', ')
}
