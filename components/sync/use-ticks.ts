import { useEffect, useState } from 'preact/hooks'
import type { Sync } from '../../lib/domain/sync/sync.ts'
import { type Ticks, ticksIn } from './field-counts.ts'

/** The ticks at the fields of a preview, and their setter. */
export interface TickBox {
  ticks: Ticks
  /** Sets or removes a tick; undefined while nothing can be chosen. */
  onTick?: ((tick: string, on: boolean) => void) | undefined
}

const NONE: Ticks = new Set()

/** Keeps the ticks of an open dialog across new previews. A tick whose field is missing from one is removed for good. */
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
