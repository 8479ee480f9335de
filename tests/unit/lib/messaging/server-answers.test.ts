import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { failed, ok } from '../../../../lib/domain/result.ts'
import {
  type CallDefinitions,
  type Caller,
  defineCall,
} from '../../../../lib/messaging/define-call.ts'
import { listenerFor, PAGE, POPUP } from './give-message.ts'

const args = v.strictObject({ dog: v.optional(v.pipe(v.string(), v.minLength(1))) })
const answer = async () => ok('good')

describe('a call that the worker serves', () => {
  const TAB = { ...PAGE, tab: { id: 8 } }
  const reported: unknown[] = []
  beforeEach(() => {
    fakeBrowser.reset()
    reported.length = 0
    vi.stubGlobal('reportError', (error: unknown) => reported.push(error))
  })
  afterEach(() => vi.unstubAllGlobals())

  /** Serves calls, and returns how a sender makes one of them. Resolves with undefined if nobody answers. */
  function open(calls: CallDefinitions) {
    const listener = listenerFor(calls)
    return (name: string, ask: unknown, sender: object = PAGE) =>
      new Promise<unknown>((resolve) => {
        if (listener({ tandem: name, ask }, sender, resolve) !== true) resolve(undefined)
      })
  }

  test.each<[string, () => Promise<never>]>([
    [
      'throws',
      () => {
        throw new Error('no bone')
      },
    ],
    ['rejects', () => Promise.reject(new Error('no bone'))],
  ])(
    'left its asker waiting when it %s: it is answered at once, and not made again',
    async (_, answer) => {
      const send = open({ 'dog.walk': defineCall({ from: ['page'], args, answer }) })
      expect(await send('dog.walk', {})).toEqual(failed({ name: 'own-fault' }))
      expect(reported).toEqual([new Error('no bone')])
    },
  )

  test('is refused unread when it is larger than it says', async () => {
    const parsed = vi.fn(() => true)
    const seen = v.pipe(v.unknown(), v.check(parsed))
    const send = open({
      'dog.pat': defineCall({ from: ['page', 'popup'], args: seen, answer }),
      'dog.feed': defineCall({ from: ['page'], size: 20_000, args: seen, answer }),
    })
    const ask = { dog: 'x'.repeat(10_000) }
    const refused = failed({ name: 'too-large' })
    expect(await send('dog.pat', ask)).toEqual(refused)
    expect(await send('dog.pat', ask, POPUP)).toEqual(refused)
    expect(parsed).not.toHaveBeenCalled()
    expect(await send('dog.feed', ask)).toEqual(ok('good'))
    expect(await send('dog.feed', { dog: 'x'.repeat(20_000) })).toEqual(refused)
  })

  test('is refused with a time to wait when one tab makes it too often, and only there', async () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    onTestFinished(() => void vi.useRealTimers())
    const often = { burst: 2, perSecond: 1 }
    const send = open({
      'dog.pat': defineCall({ from: ['page', 'popup'], often, args, answer }),
      'dog.walk': defineCall({ from: ['page'], args, answer }),
    })
    const many = async (name: string, times: number, sender: object) => {
      const answers = await Promise.all(Array.from({ length: times }, () => send(name, {}, sender)))
      return answers.filter((each) => JSON.stringify(each) === JSON.stringify(ok('good'))).length
    }
    expect(await many('dog.pat', 5, PAGE)).toBe(2)
    expect(await send('dog.pat', {})).toMatchObject(failed({ name: 'too-many', retryAfter: 1 }))
    expect(await many('dog.pat', 2, TAB)).toBe(2)
    // What our own pages do for many people at once is not for one page to do.
    expect(await many('dog.pat', 200, POPUP)).toBe(200)
    expect(await many('dog.walk', 1_000, PAGE)).toBe(60)
  })

  test('comes from the address that the browser names, and from the one it had before', async () => {
    const callers: Caller[] = []
    const send = open({
      'dog.walk': defineCall({
        from: ['page'],
        args,
        answer: async (_, caller) => {
          callers.push(caller)
          return ok('good')
        },
      }),
    })
    const { origin } = PAGE
    const at = (path: string) => ({
      ...PAGE,
      url: `${origin}/clients`,
      tab: { id: 7, url: origin + path },
    })
    await send('dog.walk', {}, at('/clients/1'))
    await send('dog.walk', {}, at('/clients/2'))
    await send('dog.walk', {}, at('/clients/2'))
    await send('dog.walk', {}, { ...at('/clients/3'), documentLifecycle: 'prerender' })
    await send(
      'dog.walk',
      {},
      { ...PAGE, url: undefined, tab: { id: 9, url: 'https://else.example/clients/1' } },
    )
    expect(callers.map((each) => each.from === 'page' && [each.hrefs, each.left])).toEqual([
      [[`${origin}/clients/1`, `${origin}/clients`], undefined],
      [[`${origin}/clients/2`, `${origin}/clients`], `${origin}/clients/1`],
      [[`${origin}/clients/2`, `${origin}/clients`], `${origin}/clients/1`],
      [[`${origin}/clients`], `${origin}/clients/2`],
      [[], undefined],
    ])
  })
})
