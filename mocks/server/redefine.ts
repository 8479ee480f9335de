import type { Branch } from '../../lib/domain/branch.ts'
import type { Backend } from '../backend/backend.ts'
import type { SignedInCaller } from '../backend/caller.ts'
import type { FieldChange } from '../backend/mappings/definitions.ts'
import type { WireField } from '../backend/wire.ts'

type FormName = WireField['form']

/** A field as people know it. */
interface Named {
  branch: Branch
  form: FormName
  fieldLabel: string
}

/** Two fields that belong together, by their labels. */
interface NamedPair {
  form: FormName
  inHome: string
  facility: string
}

/** What the business may change about its fields while tests run. */
export type Redefinition =
  /** A new label, type, options and so on. */
  | ({ do: 'set-field'; changes: FieldChange } & Named)
  | ({ do: 'delete-field' } & Named)
  /** What is left out is as in a short text that everybody sees. */
  | { do: 'add-field'; field: Pick<WireField, 'id' | 'branch' | 'form' | 'label'> & FieldChange }
  /** Replaces the saved pairs. */
  | { do: 'set-mappings'; pairs: NamedPair[] }

/** Has the business change its fields. Throws what it refuses. */
export function redefine(backend: Backend, admin: SignedInCaller, command: Redefinition): void {
  const answer = carryOut(backend, admin, command)
  if (!answer.ok) throw new Error(answer.problem.name)
}

function carryOut(backend: Backend, admin: SignedInCaller, command: Redefinition) {
  switch (command.do) {
    case 'set-field':
      return backend.changeField(fieldOf(backend, command).id, command.changes)
    case 'delete-field':
      return backend.removeField(fieldOf(backend, command).id)
    case 'add-field':
      return backend.addField({ ...PLAIN, ...command.field })
    case 'set-mappings': {
      const pairs = command.pairs.map(({ form, ...labels }) => ({
        inHome: fieldOf(backend, { branch: 'in-home', form, fieldLabel: labels.inHome }).id,
        facility: fieldOf(backend, { branch: 'facility', form, fieldLabel: labels.facility }).id,
      }))
      return backend.saveMappings(admin, pairs, undefined)
    }
  }
}

const PLAIN = {
  group: 'Other',
  type: 'short-text',
  required: false,
  clientVisible: true,
  clientEditable: true,
  staffVisible: true,
  sensitive: false,
} as const

/** The field of that label. */
export function fieldOf(backend: Backend, { branch, form, fieldLabel }: Named): WireField {
  const found = backend
    .listFields()
    .find((field) => field.branch === branch && field.form === form && field.label === fieldLabel)
  if (!found) throw new Error(`${branch} has no ${form} field "${fieldLabel}"`)
  return found
}
