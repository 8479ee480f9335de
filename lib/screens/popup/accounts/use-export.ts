import { useRef, useState } from 'preact/hooks'
import type { ExportStage } from '../../../../components/accounts/lists/ExportProgress.tsx'
import { accountsOf, firstValueFrom, type ReadConnection, watchIds } from '../../../db/reads.ts'
import { accountCells } from '../../../domain/accounts/account-csv.ts'
import type { AccountQuery } from '../../../domain/accounts/account-query.ts'
import { text } from '../../../text/text.ts'
import { accountHeadings, cellLabels } from './account-file.ts'
import { csvOf } from './csv-file.ts'
import { download } from './download.ts'

/** An export that takes at most this many milliseconds shows no progress bar. */
const PATIENCE_MS = 1_000

/** Tells a spreadsheet that the file is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff'

/** Exports all accounts of the query, drawn or not, sorted by name. */
export function useExport(db: ReadConnection, query: AccountQuery) {
  const [stage, setStage] = useState<ExportStage>()
  const turn = useRef(0)

  async function start() {
    const mine = ++turn.current
    const began = performance.now()
    setStage(undefined)
    try {
      const ids = await firstValueFrom(watchIds(db, query))
      const labels = cellLabels()
      const lines: { cells: string[]; sortName: string }[] = []
      for await (const slice of accountsOf(db, ids)) {
        if (mine !== turn.current) return
        for (const { account, sortName } of slice) {
          lines.push({ cells: accountCells(account, labels), sortName })
        }
        if (performance.now() - began > PATIENCE_MS) {
          setStage({ kind: 'working', done: lines.length, total: ids.length })
        }
      }
      lines.sort((a, b) => (a.sortName < b.sortName ? -1 : Number(a.sortName > b.sortName)))
      const csv = await csvOf([accountHeadings(), ...lines.map(({ cells }) => cells)])
      if (mine !== turn.current) return
      download(text('files.accounts'), 'csv', BYTE_ORDER_MARK + csv)
      setStage({ kind: 'done', count: lines.length })
    } catch {
      // The database is gone, or there is no room for the file.
      if (mine === turn.current) setStage({ kind: 'failed' })
    }
  }

  return {
    stage,
    start,
    cancel() {
      turn.current++
      setStage(undefined)
    },
  }
}
