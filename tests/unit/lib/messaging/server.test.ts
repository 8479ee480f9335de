import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { failed, type Result } from '../../../../lib/domain/result.ts'
import { ask } from '../../../../lib/messaging/client.ts'
import { callerOf, type Handlers, serve } from '../../../../lib/messaging/server.ts'

const refusal: Result<never> = failed({ name: 'offline' })

function handlers(): Handlers {
  const answer = vi.fn(async () => refusal)
  return {
    'page.look': { open: ['page'], answer },
    'sync.preview': { open: ['page', 'popup'], answer },
    'sync.confirm': { open: ['page', 'popup'], answer },
    'sync.undo': { open: ['page', 'popup'], answer },
    'session.read': { open: ['popup'], answer },
    'mirror.refresh': { open: ['popup'], answer },
  }
}

const id = () => fakeBrowser.runtime.id
const own = () => fakeBrowser.runtime.getURL('/').replace(/\/$/, '')

describe('who asks', () => {
  test('is a dashboard page when the browser says so', () => {
    const sender = { id: id(), origin: 'http://127.0.0.1:4310', frameId: 0, tab: {} }
    expect(callerOf(sender)).toEqual({ from: 'page', origin: 'http://127.0.0.1:4310' })
  })

  test('is the popup when the page is ours', () => {
    expect(callerOf({ id: id(), origin: own() })).toEqual({ from: 'popup' })
  })

  test.each([
    ['another extension', { id: 'somebody-else', origin: 'http://127.0.0.1:4310', tab: {} }],
    ['a frame', { origin: 'http://127.0.0.1:4310', frameId: 3, tab: {} }],
    ['our own page framed in a web page', { frameId: 2, url: 'own', tab: {} }],
    ['a sandboxed page with a good address', { origin: 'null', url: 'http://127.0.0.1/', tab: {} }],
    ['a page without a tab', { origin: 'http://127.0.0.1:4310', frameId: 0 }],
    ['a file', { origin: 'file://', frameId: 0, tab: {} }],
  ])('is nobody when it is %s', (_, sender) => {
    expect(callerOf({ id: id(), ...sender })).toBeUndefined()
  })
})

describe('the worker', () => {
  beforeEach(() => fakeBrowser.reset())

  test('leaves messages alone that are not of the contract', async () => {
    const served = handlers()
    serve(served)
    for (const message of [
      undefined,
      'tandem:look-again',
      { tandem: 'made.up', ask: {} },
      { tandem: '__proto__', ask: {} },
      { tandem: 'constructor', ask: {} },
      { tandem: 'session.read', ask: {}, more: 1 },
      { tandem: 'session.read', ask: { origin: 'http://evil.example' } },
      { tandem: 'sync.undo', ask: { operationId: '../../accounts' } },
      { tandem: 'sync.preview', ask: { subject: { from: 'page', kind: 'cat' }, choices: {} } },
      { tandem: 'sync.preview', ask: { subject: { from: 'popup' }, choices: {} } },
    ]) {
      await fakeBrowser.runtime.sendMessage(message).catch(() => undefined)
    }
    for (const { answer } of Object.values(served)) expect(answer).not.toHaveBeenCalled()
  })
})

describe('asking', () => {
  beforeEach(() => fakeBrowser.reset())

  test('puts the question again when the worker dies before it answers', async () => {
    const send = vi
      .spyOn(fakeBrowser.runtime, 'sendMessage')
      .mockRejectedValueOnce(
        new Error(
          'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
        ),
      )
      // The fake's types say that nobody answers a message.
      .mockResolvedValueOnce(refusal as never)
    expect(await ask('session.read', {})).toEqual(refusal)
    expect(send).toHaveBeenCalledTimes(2)
  })

  test('gives up in words when the worker never answers', async () => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(undefined)
    expect(await ask('session.read', {})).toEqual(failed({ name: 'timeout' }))
  })
})
