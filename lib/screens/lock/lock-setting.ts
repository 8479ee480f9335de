import * as v from 'valibot'
import { createStoredItem } from '../../platform/stored-item.ts'

/** After how many minutes without use a page hides its rows; `never` leaves them. */
export type LockSetting = (typeof LOCK_SETTINGS)[number]

export const LOCK_SETTINGS = [5, 15, 30, 60, 'never'] as const

const DEFAULT: LockSetting = 15

const chosen = createStoredItem('local', 'lock-minutes', v.picklist(LOCK_SETTINGS))

/** Reads the setting. */
export async function readLockSetting(): Promise<LockSetting> {
  try {
    return (await chosen.read()) ?? DEFAULT
  } catch {
    // Where the setting cannot be read, the safe one counts.
    return DEFAULT
  }
}

/** Saves the setting. Pages of ours that are opened from now on follow it. */
export async function saveLockSetting(setting: LockSetting): Promise<void> {
  await chosen.write(setting)
}
