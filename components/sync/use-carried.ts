import type { Sync, SyncChoices } from '../../lib/domain/sync/sync.ts'
import { useFlagChoice } from './use-flag-choice.ts'
import { useTicks } from './use-ticks.ts'

/** Keeps what an open dialog has chosen to copy. `choices`: all of it as it is sent. */
export function useCarried(sync: Sync | undefined) {
  const { ticks, onTick } = useTicks(sync)
  const flags = useFlagChoice(sync)
  const choices: SyncChoices = {
    ...(ticks.size > 0 && { overwrite: [...ticks] }),
    ...(flags.chosen.size > 0 && { flags: [...flags.chosen] }),
  }
  return { ticks, onTick, flags, choices }
}

/** The choice of what is copied, and its setters. */
export type Carried = ReturnType<typeof useCarried>
