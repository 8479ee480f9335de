import type { WireField } from '../../../../../mocks/backend/wire.ts'

/** A field that everybody sees, with what a test wants of it. */
export function aField(id: string, details: Partial<WireField> = {}): WireField {
  return {
    id,
    branch: 'in-home',
    form: 'client',
    label: 'Note',
    group: 'Notes',
    type: 'short-text',
    required: false,
    clientVisible: true,
    clientEditable: true,
    staffVisible: true,
    sensitive: false,
    ...details,
  }
}
