import type { Branch } from '../../../lib/domain/branch.ts'
import type { WireField } from '../../backend/wire.ts'

type Details = Partial<Omit<WireField, 'id' | 'branch' | 'form' | 'label' | 'group' | 'type'>>

/** One field, in one line where it fits. */
export type FieldRow = [id: string, label: string, type: WireField['type'], details?: Details]

/** The fields of one form, by group. */
export type Groups = Record<string, FieldRow[]>

export const HIDDEN_FROM_CLIENT = { clientVisible: false, clientEditable: false }
export const OFFICE_ONLY = { ...HIDDEN_FROM_CLIENT, staffVisible: false }
export const CODE = { sensitive: true }

/** Returns the definitions of one form in one branch. By default everybody sees a field and clients edit it. */
export function define(branch: Branch, form: WireField['form'], groups: Groups): WireField[] {
  return Object.entries(groups).flatMap(([group, rows]) =>
    rows.map(([id, label, type, details]) => ({
      id,
      branch,
      form,
      label,
      group,
      type,
      required: false,
      clientVisible: true,
      clientEditable: true,
      staffVisible: true,
      sensitive: false,
      ...details,
    })),
  )
}
