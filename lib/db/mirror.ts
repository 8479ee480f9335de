import { type Account, petsOf } from '../domain/account.ts'
import { folded, wordsOf } from '../domain/folded.ts'
import type { MirrorRow, TandemDatabase } from './database.ts'

/** A page of the change feed, as it goes into the mirror. */
export interface MirrorPage {
  changes: ({ account: Account } | { deleted: string })[]
  cursor: string
  more: boolean
}

/** The local copy of the accounts that one actor may see. Written by the worker only. */
export interface Mirror {
  /** Where to go on reading the feed for this actor; another actor's rows are erased first. */
  resumeFor(actorId: string): Promise<{ cursor: string | undefined }>
  /** Writes a page and its cursor together; false when the mirror meanwhile belongs to somebody else. */
  applyPage(actorId: string, page: MirrorPage): Promise<boolean>
  /** Shows an account as the backend just gave it, unless a newer version is here already. */
  put(account: Account): Promise<void>
  /** Erases the accounts; the outbox stays. */
  wipe(): Promise<void>
  /** Forgets rows and cursor, to read the feed from the start: its cursor was too old. */
  restart(actorId: string): Promise<void>
}

export function mirrorIn(db: TandemDatabase): Mirror {
  const tables = [db.accounts, db.marks]

  return {
    resumeFor: (actorId) =>
      db.transaction('rw', tables, async () => {
        const mark = await db.marks.get('mirror')
        if (mark?.actorId === actorId) return { cursor: mark.cursor }
        await db.accounts.clear()
        await db.marks.put({ name: 'mirror', actorId })
        return { cursor: undefined }
      }),

    applyPage: (actorId, page) =>
      db.transaction('rw', tables, async () => {
        const mark = await db.marks.get('mirror')
        if (mark?.actorId !== actorId) return false
        const rows: MirrorRow[] = []
        const gone: string[] = []
        for (const change of page.changes) {
          if ('account' in change) rows.push(rowOf(change.account))
          else gone.push(change.deleted)
        }
        await db.accounts.bulkPut(rows)
        await db.accounts.bulkDelete(gone)
        await db.marks.put({
          ...mark,
          cursor: page.cursor,
          completeAt: page.more ? mark.completeAt : Date.now(),
        })
        return true
      }),

    put: (account) =>
      db.transaction('rw', tables, async () => {
        const known = await db.accounts.get(account.id)
        const owned = await db.marks.get('mirror')
        if (!owned || (known && known.account.version > account.version)) return
        await db.accounts.put(rowOf(account))
      }),

    wipe: () =>
      db.transaction('rw', tables, async () => {
        await db.accounts.clear()
        await db.marks.clear()
      }),

    restart: (actorId) =>
      db.transaction('rw', tables, async () => {
        await db.accounts.clear()
        await db.marks.put({ name: 'mirror', actorId })
      }),
  }
}

function rowOf(account: Account): MirrorRow {
  const texts = [account.name, account.email ?? '']
  for (const pet of petsOf(account)) texts.push(pet.name, pet.breed ?? '')
  return {
    id: account.id,
    account,
    sortName: folded(account.name),
    tokens: [...new Set([...texts.flatMap(wordsOf), ...phoneWords(account.phone)])],
  }
}

/** People type a number from its start, without the country's part, or by its last four digits. */
function phoneWords(phone = ''): string[] {
  const digits = phone.replace(/\D/g, '')
  return digits ? [digits, digits.slice(-10), digits.slice(-4)] : []
}
