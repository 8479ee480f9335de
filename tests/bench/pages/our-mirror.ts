import { TandemDatabase } from '../../../lib/db/database.ts'
import { createMirror } from '../../../lib/db/mirror/mirror.ts'
import { ownerCalled } from '../../fixtures/mirror-owner.ts'
import type { AccountStore } from './store.ts'

const ACTOR = 'bench'

/** The mirror of the product: packed, encrypted, with its search index. */
export async function ourMirror(): Promise<AccountStore> {
  const db = new TandemDatabase('relaxed')
  await db.open()
  const mirror = createMirror(db)
  await mirror.setOwner(ownerCalled(ACTOR))
  return {
    async write(accounts, { isLast }) {
      const changes = accounts.map((account) => ({ account }))
      const end = await mirror.applyPage(ownerCalled(ACTOR), {
        changes,
        cursor: 'bench',
        more: !isLast,
      })
      if (end !== 'kept') throw new Error(`The mirror did not keep a page: ${end}.`)
      // As a pull does when it is through.
      if (isLast) await mirror.compact()
    },
    async erase() {
      await mirror.wipe()
      await db.delete()
    },
  }
}
