import { useEffect, useState } from 'preact/hooks'
import type { Sync } from '../../lib/domain/sync/sync.ts'
import { type Ticks, ticksIn } from './field-counts.ts'

/** Ticks at the fields of a preview. */
export interface TickBox {
  ticks: Ticks
  /** Sets or takes away a tick; missing while nothing can be chosen. */
  onTick?: ((tick: string, on: boolean) => void) | undefined
}

const NONE: Ticks = new Set()

/**
 * The ticks of an open dialog. They outlive a preview that is asked for again as far as their fields do: a tick whose field is
 * gone is gone for good.
 */
export function useTicks(sync: Sync | undefined): Required<TickBox> {
  const [kept, setKept] = useState(NONE)
  const ticks = sync ? ticksIn(sync, kept) : kept
  useEffect(() => {
    if (sync) setKept((all) => ticksIn(sync, all))
  }, [sync])
  return {
    ticks,
    onTick: (tick, on) =>
      setKept((all) => new Set(on ? [...all, tick] : [...all].filter((other) => other !== tick))),
  }
}
