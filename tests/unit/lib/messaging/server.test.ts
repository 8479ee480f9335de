import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { failed, type Result } from '../../../../lib/domain/result.ts'
import { call } from '../../../../lib/messaging/client.ts'
import { callerOf, type Handlers, serve } from '../../../../lib/messaging/server.ts'

const refusal: Result<never> = failed({ name: 'offline' })

function handlers(): Handlers {
  const answer = vi.fn(async () => refusal)
  return {
    'page.load': { open: ['page'], answer },
    'page.dialogs': { open: ['page'], answer },
    'sync.preview': { open: ['page', 'popup'], answer },
    'sync.confirm': { open: ['page', 'popup'], answer },
    'sync.later': { open: ['page', 'popup'], answer },
    'copy.preview': { open: ['page', 'popup'], answer },
    'copy.confirm': { open: ['page', 'popup'], answer },
    'status.preview': { open: ['page', 'popup'], answer },
    'status.confirm': { open: ['page', 'popup'], answer },
    'primary.preview': { open: ['page', 'popup'], answer },
    'primary.confirm': { open: ['page', 'popup'], answer },
    'conversation.read': { open: ['page', 'popup'], answer },
    'conversation.seen': { open: ['page', 'popup'], answer },
    'message.drafts': { open: ['page', 'popup'], answer },
    'message.saveDraft': { open: ['page', 'popup'], answer },
    'message.confirm': { open: ['page', 'popup'], answer },
    'request.preview': { open: ['page', 'popup'], answer },
    'request.confirm': { open: ['page', 'popup'], answer },
    'agenda.read': { open: ['popup'], answer },
    'create.form': { open: ['popup'], answer },
    'create.saveDraft': { open: ['popup'], answer },
    'create.discard': { open: ['popup'], answer },
    'create.findDuplicates': { open: ['popup'], answer },
    'create.send': { open: ['popup'], answer },
    'create.open': { open: ['page'], answer },
    'fields.read': { open: ['popup'], answer },
    'fields.save': { open: ['popup'], answer },
    'operation.retry': { open: ['popup'], answer },
    'operation.cancel': { open: ['page', 'popup'], answer },
    'bulk.preview': { open: ['popup'], answer },
    'bulk.start': { open: ['popup'], answer },
    'bulk.change': { open: ['popup'], answer },
    'audit.read': { open: ['popup'], answer },
    'role.preview': { open: ['page', 'popup'], answer },
    'role.confirm': { open: ['page', 'popup'], answer },
    'operation.holds': { open: ['page', 'popup'], answer },
    'operation.undo': { open: ['page', 'popup'], answer },
    'session.read': { open: ['popup'], answer },
    'mirror.refresh': { open: ['popup'], answer },
  }
}

const id = () => fakeBrowser.runtime.id
const own = () => fakeBrowser.runtime.getURL('/').replace(/\/$/, '')

describe('who asks', () => {
  test('is a dashboard page when the browser says so', () => {
    const sender = { id: id(), origin: 'http://127.0.0.1:4310', frameId: 0, tab: { id: 7 } }
    expect(callerOf(sender)).toEqual({ from: 'page', origin: 'http://127.0.0.1:4310', tabId: 7 })
  })

  test('is the popup when the page is ours', () => {
    expect(callerOf({ id: id(), origin: own() })).toEqual({ from: 'popup' })
  })

  test.each([
    ['another extension', { id: 'somebody-else', origin: 'http://127.0.0.1:4310', tab: { id: 7 } }],
    ['a frame', { origin: 'http://127.0.0.1:4310', frameId: 3, tab: { id: 7 } }],
    ['our own page framed in a web page', { frameId: 2, url: 'own', tab: { id: 7 } }],
    [
      'a sandboxed page with a good address',
      { origin: 'null', url: 'http://127.0.0.1/', tab: { id: 7 } },
    ],
    ['a page without a tab', { origin: 'http://127.0.0.1:4310', frameId: 0 }],
    ['a page in a tab without a name', { origin: 'http://127.0.0.1:4310', frameId: 0, tab: {} }],
    ['a file', { origin: 'file://', frameId: 0, tab: { id: 7 } }],
  ])('is nobody when it is %s', (_, sender) => {
    expect(callerOf({ id: id(), ...sender })).toBeUndefined()
  })
})

describe('the worker', () => {
  const popup = { id: id(), origin: own() }
  const page = { id: id(), origin: 'http://127.0.0.1:4310', frameId: 0, tab: { id: 7 } }
  const look = { tandem: 'page.load', ask: { page: 'other' } }

  /** Gives the worker a message as the browser would; what it returns, and whether a handler was called. */
  function give(message: unknown, sender: object) {
    const served = handlers()
    const listen = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener')
    serve(served)
    const listener: unknown = listen.mock.calls.at(-1)?.[0]
    if (typeof listener !== 'function') throw new Error('nobody listens')
    const respond = vi.fn()
    const returned: unknown = listener(message, sender, respond)
    const called = vi.mocked(served['page.load'].answer).mock.calls.length
    return { returned, called, refused: respond.mock.calls.flat() }
  }

  test('answers what is of the contract and may be asked', () => {
    expect(give(look, page)).toMatchObject({ returned: true, called: 1 })
    expect(give({ tandem: 'session.read', ask: {} }, popup)).toMatchObject({
      returned: true,
      called: 1,
    })
    const ofBob = { cursor: '12', accountId: 'bob' }
    expect(give({ tandem: 'audit.read', ask: ofBob }, popup)).toMatchObject({ called: 1 })
  })

  test.each([
    ['nothing', undefined, popup],
    ['a plain word', 'tandem:look-again', popup],
    ['a call nobody knows', { tandem: 'made.up', ask: {} }, popup],
    ['a prototype', { tandem: '__proto__', ask: {} }, popup],
    ['a member of every object', { tandem: 'constructor', ask: {} }, popup],
    ['a call with something on top', { tandem: 'session.read', ask: {}, more: 1 }, popup],
    ['an ask with something on top', { tandem: 'session.read', ask: { origin: 'x' } }, popup],
    ['an id that is none', { tandem: 'operation.undo', ask: { operationId: '../../x' } }, popup],
    ['an account without a name', { tandem: 'audit.read', ask: { accountId: '' } }, popup],
    ['the account of another name', { tandem: 'audit.read', ask: { account: 'bob' } }, popup],
    ['a kind that is none', { tandem: 'page.load', ask: { page: 'list', kind: 'cat' } }, page],
    ["the page's dialogs from the popup", { tandem: 'page.dialogs', ask: {} }, popup],
    ["the popup's call from a page", { tandem: 'session.read', ask: {} }, page],
    ["the page's call from the popup", look, popup],
    ['a form that a page asks for', { tandem: 'create.form', ask: { kind: 'client' } }, page],
    [
      'the page of ours that a page wants for nobody',
      { tandem: 'create.open', ask: { kind: 'cat' } },
      page,
    ],
    ['a good call from a frame', look, { ...page, frameId: 4 }],
  ])('leaves %s alone', (_, message, sender) => {
    expect(give(message, sender)).toEqual({ returned: undefined, called: 0, refused: [] })
  })

  describe('acted for the Admin of the normal windows where somebody else is signed in: it refuses', () => {
    const others = [
      ['a private window', { incognito: true }],
      ['a private window of Firefox', { incognito: true, cookieStoreId: 'firefox-private' }],
      ['a container of Firefox', { incognito: false, cookieStoreId: 'firefox-container-1' }],
    ] as const

    test.each(others)('a page in %s', (_, cookies) => {
      const tab = { id: 7, ...cookies }
      const refused = [failed({ name: 'forbidden' })]
      const sync = { subject: { from: 'page', kind: 'client', profileId: '9' }, choices: {} }
      const ofPage = [look, { tandem: 'page.dialogs', ask: {} }]
      for (const message of [...ofPage, { tandem: 'sync.preview', ask: sync }]) {
        expect(give(message, { ...page, tab })).toEqual({ returned: true, called: 0, refused })
      }
    })

    test.each(others)('our own page in a tab of %s', (_, cookies) => {
      const sender = { ...popup, frameId: 0, tab: { id: 7, ...cookies } }
      const refused = [failed({ name: 'forbidden' })]
      const session = { tandem: 'session.read', ask: {} }
      expect(give(session, sender)).toEqual({ returned: true, called: 0, refused })
    })

    test.each([
      ['of Chromium', { incognito: false }],
      ['of Firefox', { incognito: false, cookieStoreId: 'firefox-default' }],
    ])('but answers a page in a normal window %s', (_, cookies) => {
      const tab = { id: 7, ...cookies }
      expect(give(look, { ...page, tab })).toEqual({ returned: true, called: 1, refused: [] })
    })
  })
})

describe('asking', () => {
  beforeEach(() => fakeBrowser.reset())

  test.each([
    [
      'the worker dies before it answers',
      'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
    ],
    [
      "the page was in the browser's page cache meanwhile",
      'The page keeping the extension port is moved into back/forward cache, so the message channel is closed.',
    ],
  ])('puts the question again when %s', async (_, words) => {
    const send = vi
      .spyOn(fakeBrowser.runtime, 'sendMessage')
      .mockRejectedValueOnce(new Error(words))
      // The fake's types say that nobody answers a message.
      .mockResolvedValueOnce(refusal as never)
    expect(await call('session.read', {})).toEqual(refusal)
    expect(send).toHaveBeenCalledTimes(2)
  })

  test('gives up in words when the worker never answers', async () => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(undefined)
    expect(await call('session.read', {})).toEqual(failed({ name: 'timeout' }))
  })
})
