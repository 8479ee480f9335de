import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { type LocalHistory, type ReadConnection, readLocalHistory } from '../../../db/reads.ts'
import type { AuditEntry } from '../../../domain/outbox/audit.ts'
import { type LocalLine, mergeHistory } from '../../../domain/outbox/history.ts'
import type { Problem } from '../../../domain/problem.ts'
import { call, onRevalidate } from '../../../messaging/client.ts'

const NOTHING_KEPT: LocalHistory = { lines: [], brokenAt: undefined }

/**
 * Reads the history of this device and the backend's audit log. `seesAll`: includes what others did on this device. `accountId`: only lines
 * about this account.
 */
export function useHistory(db: ReadConnection, seesAll: boolean, accountId?: string) {
  const [local, setLocal] = useState<LocalHistory>()
  const [entries, setEntries] = useState<AuditEntry[]>()
  const [cursor, setCursor] = useState<string>()
  const [problem, setProblem] = useState<Problem>()
  const turn = useRef(0)
  /** True once more than the first page was read. */
  const isDeeper = useRef(false)

  const read = useCallback(
    async (from: string | undefined, before: AuditEntry[]) => {
      const mine = ++turn.current
      const query = {
        ...(from !== undefined && { cursor: from }),
        ...(accountId && { accountId }),
      }
      const page = await call('audit.read', query)
      if (mine !== turn.current) return
      setProblem(page.ok ? undefined : page.problem)
      // Lines on screen stay if they cannot be read again.
      setEntries((now) => (page.ok ? [...before, ...page.value.entries] : (now ?? before)))
      if (page.ok) setCursor(page.value.more ? page.value.cursor : undefined)
    },
    [accountId],
  )

  const reread = useCallback(async () => {
    isDeeper.current = false
    // A database that is gone has no history; other parts of the screen report the loss.
    const here = readLocalHistory(db, seesAll).catch(() => NOTHING_KEPT)
    const [kept] = await Promise.all([here, read(undefined, [])])
    const isWanted = (line: LocalLine) => accountId === undefined || line.accountId === accountId
    setLocal({ ...kept, lines: kept.lines.filter(isWanted) })
  }, [db, seesAll, accountId, read])

  useEffect(() => void reread(), [reread])

  // A user who reads older lines does not lose them to new ones.
  useEffect(() => {
    const ended = new AbortController()
    onRevalidate(() => isDeeper.current || void reread(), ended.signal)
    return () => ended.abort()
  }, [reread])

  const more = cursor !== undefined
  return {
    /** Newest first; undefined until the first lines are read. */
    lines: local && entries && mergeHistory({ local: local.lines, entries, more }),
    /** True if the backend has older lines. */
    more,
    /** Why the backend's lines cannot be read. */
    problem,
    /** The first invalid line in the history of this device; undefined while it is valid or not read yet. */
    brokenAt: local?.brokenAt,
    /** Reads the next page of the backend's audit log. */
    readMore(): Promise<void> {
      isDeeper.current = true
      return read(cursor, entries ?? [])
    },
    /** Reads everything again. */
    reread: () => void reread(),
  }
}

export type HistoryState = ReturnType<typeof useHistory>
