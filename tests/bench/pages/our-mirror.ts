import { TandemDatabase } from '../../../lib/db/database.ts'
import { mirrorIn } from '../../../lib/db/mirror.ts'
import type { AccountStore } from './store.ts'

const ACTOR = 'bench'

/** The mirror of the product. */
export async function ourMirror(): Promise<AccountStore> {
  const db = new TandemDatabase()
  await db.open()
  const mirror = mirrorIn(db)
  await mirror.resumeFor(ACTOR)
  return {
    async write(accounts) {
      const changes = accounts.map((account) => ({ account }))
      const kept = await mirror.applyPage(ACTOR, { changes, cursor: 'bench', more: true })
      if (!kept) throw new Error('The mirror did not keep a page.')
    },
    erase: () => db.delete(),
  }
}
