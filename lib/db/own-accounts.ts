import type { Account } from '../domain/account.ts'
import { wordsOf } from '../domain/folded.ts'
import type { MirrorRow, TandemDatabase } from './database.ts'

/** More than this many are not looked through for those with the words in their name. */
const MOST_ROWS = 200

/**
 * Accounts whose words begin with every word of the text, those first whose name does, then by name. Only this actor's: undefined
 * when the mirror is somebody else's, or was never complete.
 */
export function findAccounts(
  db: TandemDatabase,
  actorId: string,
  text: string,
  limit: number,
): Promise<Account[] | undefined> {
  return db.transaction('r', [db.accounts, db.marks], async () => {
    const mark = await db.marks.get('mirror')
    const isReady = mark?.name === 'mirror' && mark.actorId === actorId && mark.completeAt
    if (!isReady) return undefined
    // The longest word leaves the fewest rows to look through for the others.
    const words = wordsOf(text).toSorted((a, b) => b.length - a.length)
    const [first, ...others] = words
    if (first === undefined) return []
    const rows = await db.accounts
      .where('tokens')
      .startsWith(first)
      .distinct()
      .filter(({ tokens }) => others.every((word) => begins(tokens, word)))
      .limit(MOST_ROWS)
      .toArray()
    const rank = ({ sortName }: MirrorRow) => {
      const named = wordsOf(sortName)
      return words.every((word) => begins(named, word)) ? 0 : 1
    }
    return rows
      .sort((a, b) => rank(a) - rank(b) || (a.sortName < b.sortName ? -1 : 1))
      .slice(0, limit)
      .map(({ account }) => account)
  })
}

/** The account with this id, of this actor's only. */
export function findAccount(
  db: TandemDatabase,
  actorId: string,
  id: string,
): Promise<Account | undefined> {
  return db.transaction('r', [db.accounts, db.marks], async () => {
    const mark = await db.marks.get('mirror')
    if (mark?.name !== 'mirror' || mark.actorId !== actorId) return undefined
    return (await db.accounts.get(id))?.account
  })
}

function begins(words: readonly string[], start: string): boolean {
  return words.some((word) => word.startsWith(start))
}
