import { beforeEach, describe, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { ok } from '../../../../../lib/domain/result.ts'
import { rememberedSession } from '../../../../../lib/messaging/remembered-session.ts'
import { type Desk, IN_HOME, openDesk } from '../open-desk.ts'

let desk: Desk

/** A worker that was asked who is signed in, by the popup. */
async function readSession() {
  const worker = desk.startWorker()
  await worker.sessions.openAt(IN_HOME)
  return worker.call('session.read', {})
}

beforeEach(() => {
  desk = openDesk()
})

describe('the session that was answered last', () => {
  test('is remembered as it was answered, in memory only', async () => {
    desk.signIn('ana')
    const answer = await readSession()
    expect(answer).toMatchObject({ ok: true, value: { actor: { name: 'Ana Alvarez' } } })
    expect(ok(await rememberedSession.read())).toEqual(answer)
    expect(await fakeBrowser.storage.local.get('view')).toEqual({})
  })

  test('is gone once they sign out', async () => {
    desk.signIn('ana')
    await readSession()
    desk.signOut()
    await desk.startWorker().sessions.openAt(IN_HOME)
    expect(await rememberedSession.read()).toBeUndefined()
  })

  test('is gone once somebody else signs in, before they have asked', async () => {
    desk.signIn('ana')
    await readSession()
    desk.signIn('sam')
    await desk.startWorker().sessions.openAt(IN_HOME)
    expect(await rememberedSession.read()).toBeUndefined()
  })

  test('stays while nobody can be asked', async () => {
    desk.signIn('ana')
    await readSession()
    desk.disturb(async () => {
      throw new TypeError('Failed to fetch')
    })
    await desk.startWorker().sessions.openAt(IN_HOME)
    expect(await rememberedSession.read()).toBeDefined()
  })

  test('is not taken where it has another shape', async () => {
    await fakeBrowser.storage.session.set({ view: { actor: 'ana' } })
    expect(await rememberedSession.read()).toBeUndefined()
  })
})
