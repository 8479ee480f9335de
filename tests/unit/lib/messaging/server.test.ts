import * as v from 'valibot'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { failed, ok, type Result } from '../../../../lib/domain/result.ts'
import { call } from '../../../../lib/messaging/client.ts'
import { defineCall } from '../../../../lib/messaging/define-call.ts'
import { callerOf } from '../../../../lib/messaging/sender.ts'
import { giveMessage, PAGE, POPUP } from './give-message.ts'

const refusal: Result<never> = failed({ name: 'offline' })

const args = v.strictObject({ dog: v.optional(v.pipe(v.string(), v.minLength(1))) })
const answer = async () => ok('good')

const CALLS = {
  'dog.pat': defineCall({ from: ['page'], args, answer }),
  'dog.feed': defineCall({ from: ['popup'], args, answer }),
  'dog.walk': defineCall({ from: ['page', 'popup'], args, answer }),
}

describe('who asks', () => {
  test('is a dashboard page when the browser says so', () => {
    expect(callerOf(PAGE)).toEqual({
      from: 'page',
      origin: 'http://127.0.0.1:4310',
      tabId: 7,
      hrefs: [],
    })
  })

  test('is the popup when the page is ours', () => {
    expect(callerOf(POPUP)).toEqual({ from: 'popup' })
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
    expect(callerOf({ id: POPUP.id, ...sender })).toBeUndefined()
  })
})

describe('the worker', () => {
  const pat = { tandem: 'dog.pat', ask: {} }
  const feed = { tandem: 'dog.feed', ask: { dog: 'Rex' } }
  const give = (message: unknown, sender: object) => giveMessage(CALLS, message, sender)

  test.each([
    ["the page's call", pat, PAGE],
    ["the popup's call", feed, POPUP],
    ["everybody's call from a page", { tandem: 'dog.walk', ask: {} }, PAGE],
    ["everybody's call from the popup", { tandem: 'dog.walk', ask: {} }, POPUP],
  ])('answers %s', (_, message, sender) => {
    const answered = [message.tandem]
    expect(give(message, sender)).toEqual({ returned: true, answered, said: [] })
  })

  test.each([
    ['nothing', undefined, POPUP],
    ['a plain word', 'tandem:look-again', POPUP],
    ['a call nobody knows', { tandem: 'made.up', ask: {} }, POPUP],
    ['a prototype', { tandem: '__proto__', ask: {} }, POPUP],
    ['a member of every object', { tandem: 'constructor', ask: {} }, POPUP],
    ['a call with something on top', { ...feed, more: 1 }, POPUP],
    ['an ask with something on top', { tandem: 'dog.feed', ask: { cat: 'Tom' } }, POPUP],
    ['an ask that does not fit', { tandem: 'dog.feed', ask: { dog: '' } }, POPUP],
    ["the popup's call from a page", feed, PAGE],
    ["the page's call from the popup", pat, POPUP],
    ['a good call from a frame', pat, { ...PAGE, frameId: 4 }],
  ])('leaves %s alone', (_, message, sender) => {
    expect(give(message, sender)).toEqual({ returned: undefined, answered: [], said: [] })
  })

  describe('acted for the Admin of the normal windows where somebody else is signed in: it refuses', () => {
    const others = [
      ['a private window', { incognito: true }],
      ['a private window of Firefox', { incognito: true, cookieStoreId: 'firefox-private' }],
      ['a container of Firefox', { incognito: false, cookieStoreId: 'firefox-container-1' }],
    ] as const
    const refused = { returned: true, answered: [], said: [failed({ name: 'forbidden' })] }

    test.each(others)('a page in %s', (_, cookies) => {
      expect(give(pat, { ...PAGE, tab: { id: 7, ...cookies } })).toEqual(refused)
    })

    test.each(others)('our own page in a tab of %s', (_, cookies) => {
      expect(give(feed, { ...POPUP, frameId: 0, tab: { id: 7, ...cookies } })).toEqual(refused)
    })

    test.each([
      ['of Chromium', { incognito: false }],
      ['of Firefox', { incognito: false, cookieStoreId: 'firefox-default' }],
    ])('but answers a page in a normal window %s', (_, cookies) => {
      const given = give(pat, { ...PAGE, tab: { id: 7, ...cookies } })
      expect(given).toEqual({ returned: true, answered: ['dog.pat'], said: [] })
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
