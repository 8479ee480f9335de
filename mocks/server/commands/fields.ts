import type { Branch } from '../../../lib/domain/branch.ts'
import type { Backend } from '../../backend/backend.ts'
import type { FieldChange } from '../../backend/mappings/definitions.ts'
import type { WireField } from '../../backend/wire.ts'
import type { CommandTable } from './command-table.ts'
import { ADMIN, deskOf, granted } from './people.ts'

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
type FieldCommand =
  /** A new label, type, options and so on. */
  | ({ do: 'set-field'; changes: FieldChange } & Named)
  | ({ do: 'delete-field' } & Named)
  /** What is left out is as in a short text that everybody sees. */
  | { do: 'add-field'; field: Pick<WireField, 'id' | 'branch' | 'form' | 'label'> & FieldChange }
  /** Replaces the saved pairs. */
  | { do: 'set-mappings'; pairs: NamedPair[] }

const PLAIN = {
  group: 'Other',
  type: 'short-text',
  required: false,
  clientVisible: true,
  clientEditable: true,
  staffVisible: true,
  sensitive: false,
} as const

export const FIELD_COMMANDS: CommandTable<FieldCommand> = {
  'set-field'({ backend }, command) {
    granted(backend.changeField(fieldOf(backend, command).id, command.changes))
    return undefined
  },
  'delete-field'({ backend }, command) {
    granted(backend.removeField(fieldOf(backend, command).id))
    return undefined
  },
  'add-field'({ backend }, { field }) {
    granted(backend.addField({ ...PLAIN, ...field }))
    return undefined
  },
  'set-mappings'({ backend }, { pairs: named }) {
    const pairs = named.map(({ form, ...labels }) => ({
      inHome: fieldOf(backend, { branch: 'in-home', form, fieldLabel: labels.inHome }).id,
      facility: fieldOf(backend, { branch: 'facility', form, fieldLabel: labels.facility }).id,
    }))
    granted(backend.saveMappings(deskOf(backend, ADMIN), pairs, undefined))
    return undefined
  },
}

/** The field of that label. */
export function fieldOf(backend: Backend, { branch, form, fieldLabel }: Named): WireField {
  const found = backend
    .listFields()
    .find((field) => field.branch === branch && field.form === form && field.label === fieldLabel)
  if (!found) throw new Error(`${branch} has no ${form} field "${fieldLabel}"`)
  return found
}
