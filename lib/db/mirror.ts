import { type Account, petsOf } from '../domain/account.ts'
import { traitsOf } from '../domain/account-filter.ts'
import { BRANCHES, type Branch } from '../domain/branch.ts'
import { folded, wordsOf } from '../domain/folded.ts'
import type { MirrorRow, TandemDatabase } from './database.ts'
import { shelfOf } from './shelf.ts'

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
  /** Shows accounts as the backend just gave them, unless a newer version is here already. */
  put(accounts: Account[]): Promise<void>
  /** The account behind a profile page, as far as it is here. */
  findByProfile(
    branch: Branch,
    kind: Account['kind'],
    profileId: string,
  ): Promise<Account | undefined>
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
        const mark = await markOf(db)
        if (mark?.actorId === actorId) return { cursor: mark.cursor }
        await db.accounts.clear()
        await db.marks.put({ name: 'mirror', actorId })
        return { cursor: undefined }
      }),

    applyPage: (actorId, page) =>
      db.transaction('rw', tables, async () => {
        const mark = await markOf(db)
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

    put: (accounts) =>
      db.transaction('rw', tables, async () => {
        const known = await db.accounts.bulkGet(accounts.map(({ id }) => id))
        if (!(await markOf(db))) return
        const newer = accounts.filter(
          ({ version }, at) => (known[at]?.account.version ?? 0) <= version,
        )
        await db.accounts.bulkPut(newer.map(rowOf))
      }),

    async findByProfile(branch, kind, profileId) {
      const row = await db.accounts.get({ profiles: profileKey(branch, kind, profileId) })
      return row?.account
    },

    wipe: () =>
      db.transaction('rw', tables, async () => {
        await db.accounts.clear()
        await db.marks.delete('mirror')
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
    profiles: BRANCHES.flatMap((branch) => {
      const profile = account.profiles[branch]
      return profile ? profileKey(branch, account.kind, profile.id) : []
    }),
    shelf: shelfOf(traitsOf(account)),
    tokens: [...new Set([...texts.flatMap(wordsOf), ...phoneWords(account.phone)])],
  }
}

async function markOf(db: TandemDatabase) {
  const mark = await db.marks.get('mirror')
  return mark?.name === 'mirror' ? mark : undefined
}

function profileKey(branch: Branch, kind: Account['kind'], profileId: string): string {
  return `${branch} ${kind} ${profileId}`
}

/** People type a number from its start, without the country's part, or by its last four digits. */
function phoneWords(phone = ''): string[] {
  const digits = phone.replace(/\D/g, '')
  return digits ? [digits, digits.slice(-10), digits.slice(-4)] : []
}
