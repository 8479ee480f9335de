import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { type LocalHistory, type ReadConnection, readLocalHistory } from '../../../db/reads.ts'
import type { AuditEntry } from '../../../domain/outbox/audit.ts'
import { type LocalLine, mergeHistory } from '../../../domain/outbox/history.ts'
import type { Problem } from '../../../domain/problem.ts'
import { call, onRevalidate } from '../../../messaging/client.ts'

const NOTHING_KEPT: LocalHistory = { lines: [], brokenAt: undefined }

/**
 * Both records as far as they were read. `seesAll`: whether what others did on this device is shown too; `accountId`: only what is about
 * this account.
 */
export function useHistory(db: ReadConnection, seesAll: boolean, accountId?: string) {
  const [local, setLocal] = useState<LocalHistory>()
  const [entries, setEntries] = useState<AuditEntry[]>()
  const [cursor, setCursor] = useState<string>()
  const [problem, setProblem] = useState<Problem>()
  const turn = useRef(0)
  /** Whether older ones than the first page were asked for. */
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
      // What is on screen stays there when it cannot be read again.
      setEntries((now) => (page.ok ? [...before, ...page.value.entries] : (now ?? before)))
      if (page.ok) setCursor(page.value.more ? page.value.cursor : undefined)
    },
    [accountId],
  )

  const reread = useCallback(async () => {
    isDeeper.current = false
    // A database that is gone has nothing on record; whatever else is drawn from it says that it is.
    const here = readLocalHistory(db, seesAll).catch(() => NOTHING_KEPT)
    const [kept] = await Promise.all([here, read(undefined, [])])
    const isWanted = (line: LocalLine) => accountId === undefined || line.accountId === accountId
    setLocal({ ...kept, lines: kept.lines.filter(isWanted) })
  }, [db, seesAll, accountId, read])

  useEffect(() => void reread(), [reread])

  // Nobody who looks through old lines loses them to new ones.
  useEffect(() => {
    const ended = new AbortController()
    onRevalidate(() => isDeeper.current || void reread(), ended.signal)
    return () => ended.abort()
  }, [reread])

  const more = cursor !== undefined
  return {
    /** Newest first; undefined until the first of them are here. */
    lines: local && entries && mergeHistory({ local: local.lines, entries, more }),
    /** Whether the backend has older ones. */
    more,
    /** Why the backend's cannot be read. */
    problem,
    /** Of the record on this device: its first line that is not right; undefined while it is whole or not read yet. */
    brokenAt: local?.brokenAt,
    /** Reads the next page of the backend's record. */
    readMore(): Promise<void> {
      isDeeper.current = true
      return read(cursor, entries ?? [])
    },
    /** Reads everything afresh. */
    reread: () => void reread(),
  }
}

export type HistoryState = ReturnType<typeof useHistory>
