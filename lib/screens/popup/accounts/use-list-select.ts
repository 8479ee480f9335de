import { useRef, useState } from 'preact/hooks'
import { findByEmails, type ReadConnection } from '../../../db/reads.ts'
import type { Branch } from '../../../domain/branch.ts'
import { createEmailListReader, emailKey } from '../../../domain/lists/e-mail-list.ts'
import {
  createListReport,
  type ListProblem,
  type ListStage,
} from '../../../domain/lists/list-report.ts'
import {
  LARGEST_LIST,
  type ListText,
  listText,
  withLineFeeds,
} from '../../../domain/lists/list-text.ts'
import { readCsv } from './csv-file.ts'

/** Number of characters read between two checks whether to go on: about 5,000 lines. */
const PART = 200_000

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
      const written = await textOf(list)
      if ('name' in written) return refuse(written)
      const { text, encoding } = written
      const reader = createEmailListReader()
      const end = await readCsv(text, {
        chunkSize: PART,
        take(rows, done) {
          reader.add(rows)
          show({ kind: 'reading', what: 'list', done, total: text.length })
          return goesOn()
        },
      })
      if (end === 'stopped') return
      if (end === 'unclosed-quote') return refuse({ name: end, line: reader.nextLine() })
      const emails = reader.end()
      if (typeof emails === 'string') return refuse({ name: emails })
      const keys = new Set(emails.emails.map(({ email }) => emailKey(email)))
      const found = await findByEmails(db, keys, from, (done, total) => {
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

async function textOf(
  list: string | File,
): Promise<ListProblem | { text: string; encoding?: ListText['encoding'] }> {
  const size = typeof list === 'string' ? list.length : list.size
  if (size > LARGEST_LIST) return { name: 'too-large' }
  if (typeof list === 'string') return { text: withLineFeeds(list) }
  const read = listText(new Uint8Array(await list.arrayBuffer()))
  return typeof read === 'string' ? { name: read } : read
}
