import type { ComponentChildren } from 'preact'
import { isTicked, type ListedField } from './field-counts.ts'
import type { TickBox } from './use-ticks.ts'

/** `name`: accessible name, with what the tick does and the field. `children`: what stands beside it. */
export interface FieldTickProps extends TickBox {
  field: ListedField
  name: string
  children: ComponentChildren
}

/** Shows the check box of one field; only its children where there is nothing to choose. */
export function FieldTick({ field, name, children, ticks, onTick }: FieldTickProps) {
  const { tick } = field
  if (tick === undefined) return <span>{children}</span>
  return (
    <label class="tick">
      <input
        type="checkbox"
        aria-label={name}
        checked={isTicked(field, ticks)}
        disabled={!onTick}
        onChange={({ currentTarget }) => onTick?.(tick, currentTarget.checked)}
      />
      {children}
    </label>
  )
}
