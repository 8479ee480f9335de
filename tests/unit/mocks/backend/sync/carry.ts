import type { Value } from '../../../../../mocks/backend/model.ts'
import { type TransferInput, transfer } from '../../../../../mocks/backend/sync/transfer.ts'
import type { WireField } from '../../../../../mocks/backend/wire.ts'
import { aField } from './a-field.ts'

/**
 * Carries one value from a form of one field into another, or into one without fields: what is said of it, and what the target
 * holds then. `held`: what it held before.
 */
export function carry(
  source: Partial<WireField>,
  target: Partial<WireField> | undefined,
  value: Value | undefined,
  rest: Partial<TransferInput> & { held?: Value } = {},
) {
  const { held, ...input } = rest
  const { values, outcomes } = transfer({
    source: [aField('from', source)],
    target: target ? [aField('to', target)] : [],
    mappings: new Map(),
    from: new Map(value === undefined ? [] : [['from', value]]),
    into: new Map(held === undefined ? [] : [['to', held]]),
    overwrite: new Set(),
    ...input,
  })
  const results = outcomes.map(({ result }) => result)
  return { outcomes, results, value: values.get('to') }
}

/** With a tick on the field. */
export const TICKED = { overwrite: new Set(['to']) }
