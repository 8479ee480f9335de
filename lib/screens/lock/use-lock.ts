import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { SessionState } from '../popup/use-session.ts'
import { isIdle, lastUse } from './last-use.ts'
import type { LockSetting } from './lock-setting.ts'

/** What was known of the lock when the page opened. */
export interface LockStart {
  setting: LockSetting
  /** When a page of ours was last used; undefined if none was since the browser started. */
  usedAt?: number | undefined
}

/** `away`: nobody is there. A number: somebody is back, and this many answers about the session had come by then. */
type Lock = 'open' | 'away' | number

const MINUTE_MS = 60_000
/** How often to look whether the time is up, and how often at most to note that somebody is there, in milliseconds. */
const LOOK_MS = 15_000
const NOTE_MS = 5_000

/** Not the focus: it also comes when something else closes, or is drawn. */
const SIGNS_OF_USE = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const

/**
 * Returns for how many minutes nobody used the page, while it is locked for that; else undefined. It opens again without a press: the
 * first sign of somebody has the session read, and an answer opens it, for whoever is signed in by then.
 */
export function useLock(
  { session, answers, refresh }: Pick<SessionState, 'session' | 'answers' | 'refresh'>,
  { setting, usedAt }: LockStart,
): number | undefined {
  const limitMs = setting === 'never' ? Number.POSITIVE_INFINITY : setting * MINUTE_MS
  const used = useRef(usedAt ?? Date.now())
  const noted = useRef(0)
  const [lock, setLock] = useState<Lock>(() =>
    // Whoever opens the page is there, and the session is being read.
    isIdle(used.current, Date.now(), limitMs) ? answers : 'open',
  )
  if (typeof lock === 'number' && answers > lock) {
    used.current = Date.now()
    setLock('open')
  }

  const use = useCallback(() => {
    const now = Date.now()
    if (lock === 'away' || (lock === 'open' && isIdle(used.current, now, limitMs))) {
      setLock(answers)
      refresh()
    }
    if (lock !== 'open') return
    used.current = now
    if (now - noted.current < NOTE_MS) return
    noted.current = now
    void lastUse.write(now).catch(() => undefined)
  }, [lock, answers, limitMs, refresh])

  useEffect(() => {
    if (setting === 'never') return
    const ended = new AbortController()
    const { signal } = ended
    for (const sign of SIGNS_OF_USE) window.addEventListener(sign, use, { passive: true, signal })
    return () => ended.abort()
  }, [use, setting])

  useEffect(() => {
    if (lock !== 'open' || setting === 'never') return
    const look = async () => {
      // Somebody may be using another window of ours.
      const elsewhere = await lastUse.read().catch(() => undefined)
      used.current = Math.max(used.current, elsewhere ?? 0)
      if (isIdle(used.current, Date.now(), limitMs)) setLock('away')
    }
    const looking = setInterval(() => void look(), LOOK_MS)
    return () => clearInterval(looking)
  }, [lock, setting, limitMs])

  return lock === 'open' || !session || setting === 'never' ? undefined : setting
}
