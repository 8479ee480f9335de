import type { ComponentChildren } from 'preact'
import { isTicked, type ListedField } from './field-counts.ts'
import type { TickBox } from './use-ticks.ts'

/** `name`: what the tick does and at which field, for those who hear it alone; `children` is what stands beside it. */
export interface FieldTickProps extends TickBox {
  field: ListedField
  name: string
  children: ComponentChildren
}

/** The tick at one field. Where there is nothing to choose, only what would stand beside it. */
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
