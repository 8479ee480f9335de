import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { offerOnBridge } from '../../../../lib/dashboard/dialog-bridge.ts'
import { createPageModel } from '../../../../lib/dashboard/page-model.ts'
import type { PageView } from '../../../../lib/domain/accounts/page-view.ts'
import { failed, ok, type Result } from '../../../../lib/domain/result.ts'
import { ANCHORS, BOB, OPEN } from '../../components/samples.ts'

const address = location.href
const open = vi.fn()
let ended: AbortController

beforeEach(() => {
  ended = new AbortController()
  offerOnBridge({ open, converse: vi.fn(), speak: vi.fn(), watch: vi.fn(), mayCommit: vi.fn() })
})
afterEach(() => {
  ended.abort()
  history.replaceState(null, '', address)
})

/** The model of the page at this path, of which the worker says what is in `views`. */
async function modelOf(path: string, views: Record<string, PageView | Result<PageView>>) {
  history.replaceState(null, '', path)
  const runtime = {
    id: 'tandem',
    sendMessage: async () => {
      const view = views[location.pathname]
      return view && 'ok' in view ? view : ok(view)
    },
    onMessage: { addListener: vi.fn(), removeListener: vi.fn() },
  }
  // What a content script has, and this page of the test runner has not.
  Object.assign((globalThis as unknown as { chrome: object }).chrome, { runtime })
  const model = createPageModel(ended.signal, vi.fn())
  await model.load()
  return model
}

it('opens no dialog with the name of the person before, where the address has changed unnoticed', async () => {
  const dana = { ...BOB, profileId: '8', name: 'Dana Dual' }
  const model = await modelOf('/clients/7', {
    '/clients/7': { anchors: ANCHORS, toggle: OPEN, profile: BOB },
    '/clients/8': { anchors: ANCHORS, toggle: OPEN, profile: dana },
  })
  history.pushState(null, '', '/clients/8')
  model.open({ kind: 'sync', branch: 'facility' })
  await vi.waitFor(() => expect(model.state().view?.profile?.name).toBe('Dana Dual'))
  expect(open).not.toHaveBeenCalled()
  model.open({ kind: 'sync', branch: 'facility' })
  await vi.waitFor(() => expect(open).toHaveBeenCalledOnce())
  expect(open.mock.lastCall?.[0]).toMatchObject({
    dialog: { kind: 'sync', branch: 'facility' },
    context: {
      person: { name: 'Dana Dual' },
      subject: { from: 'page', kind: 'client', profileId: '8' },
    },
  })
})

it.each([
  ['offline', 'unreachable'],
  ['no-access', 'noAccess'],
  ['forbidden', undefined],
] as const)('says why there is no bar when the first answer is %s', async (name, why) => {
  const model = await modelOf('/clients/7', { '/clients/7': failed({ name }) })
  expect(model.state().unreachable).toBe(why)
})

it('keeps the bar when access is taken away while the page is open', async () => {
  const views: Record<string, PageView | Result<PageView>> = {
    '/clients/7': { anchors: ANCHORS, toggle: OPEN, profile: BOB },
  }
  const model = await modelOf('/clients/7', views)
  views['/clients/7'] = failed({ name: 'no-access' })
  await model.load()
  expect(model.state().unreachable).toBeUndefined()
  expect(model.state().view?.profile?.name).toBe('Bob Walker')
})
