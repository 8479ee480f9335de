import { useState } from 'preact/hooks'
import type { Sync } from '../../lib/domain/sync/sync.ts'

/** Keeps the ids of the flags chosen in an open dialog, without those that the newest preview no longer offers. */
export function useFlagChoice(sync: Sync | undefined) {
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set())
  const offered = sync?.flags?.filter(({ result }) => result !== 'there') ?? []
  return {
    chosen: new Set(offered.map(({ id }) => id).filter((id) => kept.has(id))),
    onChoose(id: string, on: boolean) {
      setKept((all) => new Set(on ? [...all, id] : [...all].filter((other) => other !== id)))
    },
  }
}
