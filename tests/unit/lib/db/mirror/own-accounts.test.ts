import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { TandemDatabase } from '../../../../../lib/db/database.ts'
import { createMirror } from '../../../../../lib/db/mirror/mirror.ts'
import { createMirrorReader } from '../../../../../lib/db/mirror/mirror-reader.ts'
import { findAccount, findAccounts } from '../../../../../lib/db/mirror/own-accounts.ts'
import type { Account } from '../../../../../lib/domain/accounts/account.ts'
import { ownerCalled } from '../../../../fixtures/mirror-owner.ts'

let db: TandemDatabase

const client = (id: string, name: string, pet = 'Rex'): Account => ({
  id,
  kind: 'client',
  name,
  version: 1,
  profiles: { 'in-home': { id, status: 'active', pets: [{ id, name: pet, type: 'Dog' }] } },
})

beforeEach(async () => {
  db = new TandemDatabase()
  await createMirror(db).setOwner(ownerCalled('ana'))
})
afterEach(() => db.delete())

function fill(more = false) {
  const changes = [
    client('1', 'Abe Stone', 'Luna'),
    client('2', 'Luna Walker'),
    client('3', 'Bea Luna Hart'),
    client('4', 'Zoe Quick'),
  ].map((account) => ({ account }))
  return createMirror(db).applyPage(ownerCalled('ana'), { changes, cursor: 'c', more })
}
const idsOf = async (text: string, limit = 9, actor = 'ana') =>
  (await findAccounts(createMirrorReader(db), actor, text, limit))?.map(({ id }) => id)

describe('finding accounts', () => {
  test('has those first whose name begins so, then whose name has it, then whose pet', async () => {
    await fill()
    expect(await idsOf('luna')).toEqual(['2', '3', '1'])
    expect(await idsOf('luna', 2)).toEqual(['2', '3'])
  })

  test('wants every word, in any order', async () => {
    await fill()
    expect(await idsOf('wal lun')).toEqual(['2'])
    expect(await idsOf('rex luna')).toEqual(['3', '2'])
  })

  test('finds nobody for signs without a word', async () => {
    await fill()
    expect(await idsOf('<&>')).toEqual([])
  })

  test('knows nothing before the mirror was complete once', async () => {
    await fill(true)
    expect(await idsOf('luna')).toBeUndefined()
  })

  test('knows nothing for anybody but the mirror’s actor', async () => {
    await fill()
    expect(await idsOf('luna', 9, 'sam')).toBeUndefined()
    expect(await findAccount(createMirrorReader(db), 'sam', '2')).toBeUndefined()
    expect(await findAccount(createMirrorReader(db), 'ana', '2')).toMatchObject({
      name: 'Luna Walker',
    })
  })
})
