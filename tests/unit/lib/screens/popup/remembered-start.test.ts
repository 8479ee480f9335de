import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { createCipher } from '../../../../../lib/db/encryption.ts'
import { createMirror } from '../../../../../lib/db/mirror/mirror.ts'
import { mirrorKey } from '../../../../../lib/db/mirror/mirror-key.ts'
import {
  openRows,
  type TandemRows,
  watchAccounts,
} from '../../../../../lib/db/mirror/mirror-reads.ts'
import { firstValueFrom } from '../../../../../lib/db/observable.ts'
import { EVERYBODY } from '../../../../../lib/domain/accounts/account-filter.ts'
import { readEarly } from '../../../../../lib/platform/early-memory.ts'
import { handedSearch } from '../../../../../lib/platform/handed-search.ts'
import { readRemembered } from '../../../../../lib/screens/popup/remembered-start.ts'
import { keyOf, ownerCalled } from '../../../../fixtures/mirror-owner.ts'

/** Nobody has chosen anything, and no page of ours was used yet. */
const LOCK = { setting: 15 }

const BOB = { id: 'bob', kind: 'client', name: 'Bob Walker', version: 1, profiles: {} } as const

let db: TandemRows

beforeEach(async () => {
  fakeBrowser.reset()
  db = openRows()
  const mirror = createMirror(db)
  await mirror.setOwner(ownerCalled('ana'))
  await mirror.applyPage(ownerCalled('ana'), {
    changes: [{ account: BOB }],
    cursor: 'c',
    more: false,
  })
  await firstValueFrom(watchAccounts(db, { search: '', filter: EVERYBODY }, { from: 0, to: 50 }))
})

afterEach(() => db.delete())

describe('what the popup begins with', () => {
  test('is the list as it opened last, without a look into the database', async () => {
    const open = vi.spyOn(indexedDB, 'open')
    const { listing } = await readRemembered('popup')
    expect(listing).toMatchObject({ total: 1, from: 0, accounts: [BOB] })
    expect(open).not.toHaveBeenCalled()
  })

  test('is what was asked for before the scripts had come, where something was', async () => {
    readEarly()
    await fakeBrowser.storage.session.clear()
    expect((await readRemembered('popup')).listing).toMatchObject({ total: 1, accounts: [BOB] })
    globalThis.tandemMemory = undefined
    expect((await readRemembered('popup')).listing).toBeUndefined()
  })

  test('is nothing for whoever has another key, or none', async () => {
    const text = keyOf('sam')
    await mirrorKey.write({ text, name: (await createCipher(text)).name })
    expect((await readRemembered('popup')).listing).toBeUndefined()
    await mirrorKey.clear()
    expect((await readRemembered('popup')).listing).toBeUndefined()
  })

  test('is what was handed to it to look for, once, and never in the side panel', async () => {
    await handedSearch.write('bob')
    expect(await readRemembered('side-panel')).toMatchObject({ listing: { total: 1 } })
    expect((await readRemembered('side-panel')).search).toBeUndefined()
    // The list of before would be of another search.
    expect(await readRemembered('popup')).toEqual({ search: 'bob', lock: LOCK })
    await vi.waitFor(async () => expect(await handedSearch.read()).toBeUndefined())
    expect((await readRemembered('popup')).search).toBeUndefined()
  })

  test('is nothing where what is kept makes no sense, or the memory cannot be read', async () => {
    await fakeBrowser.storage.session.set({ view: { actor: 'Ana' }, 'first-page': [] })
    expect(await readRemembered('popup')).toEqual({ lock: LOCK })
    vi.spyOn(fakeBrowser.storage.session, 'get').mockRejectedValue(new Error('no memory'))
    expect(await readRemembered('popup')).toEqual({ lock: LOCK })
    vi.restoreAllMocks()
  })
})
