import { useRef, useState } from 'preact/hooks'
import { findByEmails, type ReadConnection } from '../../../db/reads.ts'
import type { Branch } from '../../../domain/branch.ts'
import { createEmailListReader, emailKey, MOST_ENTRIES } from '../../../domain/lists/e-mail-list.ts'
import {
  createListReport,
  type ListProblem,
  type ListStage,
} from '../../../domain/lists/list-report.ts'
import { LARGEST_LIST, listText } from '../../../domain/lists/list-text.ts'
import { breath, readCsv } from './csv-file.ts'

/** Keeps the stage of selecting by a list, and starts it. */
export function useListSelect(db: ReadConnection) {
  const [stage, setStage] = useState<ListStage>()
  const turn = useRef(0)

  /** Reads a list and finds its accounts, to be synced out of `from`. */
  async function read(list: string | File, from: Branch) {
    const mine = ++turn.current
    const goesOn = () => mine === turn.current
    const show = (next: ListStage) => {
      if (goesOn()) setStage(next)
    }
    const refuse = (problem: ListProblem) => show({ kind: 'asking', problem })
    try {
      show({ kind: 'reading', what: 'list', done: 0, total: 1 })
      if (sizeOf(list) > LARGEST_LIST) return refuse({ name: 'too-large' })
      const written = await listText(list, () => breath().then(goesOn))
      if (written === 'stopped') return
      if (typeof written === 'string') return refuse({ name: written })
      const { parts, encoding } = written
      const total = parts.reduce((length, part) => length + part.length, 0)
      const reader = createEmailListReader()
      const end = await readCsv(parts, (rows, done) => {
        reader.add(rows)
        show({ kind: 'reading', what: 'list', done, total })
        return goesOn() && reader.entries() <= MOST_ENTRIES
      })
      if (!goesOn()) return
      if (end === 'unclosed-quote' || end === 'long-row') {
        return refuse({ name: end, line: reader.nextLine() })
      }
      if (reader.entries() > MOST_ENTRIES) return refuse({ name: 'too-many' })
      const emails = reader.end()
      if (typeof emails === 'string') return refuse({ name: emails })
      const found = await findByEmails(db, reader.keys(), from, (done, total) => {
        show({ kind: 'reading', what: 'accounts', done, total })
        return goesOn()
      })
      if (!found) return
      const report = createListReport(emails, found, emailKey)
      show({ kind: 'report', report: { ...report, encoding } })
    } catch {
      // The file was moved or changed meanwhile, or the database is gone.
      refuse({ name: 'unreadable' })
    }
  }

  return {
    /** Undefined while the dialog is closed. */
    stage,
    open: () => setStage({ kind: 'asking' }),
    read,
    /** Closes the dialog; a list still being read is dropped. */
    close() {
      turn.current++
      setStage(undefined)
    },
  }
}

export type ListSelect = ReturnType<typeof useListSelect>

function sizeOf(list: string | File): number {
  return typeof list === 'string' ? list.length : list.size
}
