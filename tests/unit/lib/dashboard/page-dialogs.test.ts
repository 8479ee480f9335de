import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import {
  type DialogRequest,
  offerOnBridge,
  readDialogs,
} from '../../../../lib/dashboard/dialog-bridge.ts'
import { createPageDialogs } from '../../../../lib/dashboard/page-dialogs.ts'
import type { DialogLife } from '../../../../lib/dialogs/dialog-context.ts'
import { failed, ok, type Result } from '../../../../lib/domain/result.ts'
import { dialogContext } from '../dialogs/dialog-contexts.ts'

const dialog = { kind: 'sync', branch: 'facility' } as const
const bob: DialogRequest = { dialog, context: dialogContext() }
const max: DialogRequest = { dialog, context: dialogContext({ person: { name: 'Max Match' } }) }

/** A page with its dialogs. The worker brings the script when `answer` is called with a good word. */
function openPage() {
  const opened: { name: string; life: DialogLife }[] = []
  const states: string[] = []
  const missing: string[] = []
  const ended = new AbortController()
  const { promise, resolve } = Promise.withResolvers<Result<'here'>>()
  const send = vi
    .spyOn(fakeBrowser.runtime, 'sendMessage')
    // The fake's types say that nobody answers a message.
    .mockReturnValue(promise as never)
  const dialogs = createPageDialogs(ended.signal, {
    onState: (state) => states.push(state),
    onMissing: ({ kind }, { name }) => missing.push(`${kind}: ${name}`),
  })
  const script = {
    open: ({ context }: DialogRequest, life: DialogLife) =>
      void opened.push({ name: context.person.name, life }),
    converse: () => {},
    speak: () => {},
    watch: () => {},
    mayCommit: () => true,
  }
  return {
    dialogs,
    opened,
    states,
    missing,
    send,
    end: () => ended.abort(),
    bring() {
      offerOnBridge(script)
      resolve(ok('here'))
    },
    answer: resolve,
  }
}

beforeEach(() => {
  fakeBrowser.reset()
  // What a page that has just been loaded has.
  Reflect.deleteProperty(globalThis, Symbol.for('tandem.dialogs'))
})

describe('the first dialog of a page', () => {
  test('has the worker bring the script, and is busy until it is there', async () => {
    const { dialogs, states, opened, send, bring } = openPage()
    const opening = dialogs.open(bob)
    expect(send).toHaveBeenCalledWith({ tandem: 'page.dialogs', ask: {} })
    expect(states).toEqual(['busy'])
    expect(opened).toEqual([])
    bring()
    await opening
    expect(opened).toMatchObject([{ name: 'Bob Walker' }])
    expect(states).toEqual(['busy'])
  })

  test('says so where the script cannot be brought, and can be asked for again', async () => {
    const { dialogs, states, missing, opened, answer } = openPage()
    answer(failed({ name: 'not-found' }))
    await dialogs.open(bob)
    expect(missing).toEqual(['sync: not-found'])
    expect(states).toEqual(['busy', 'closed'])
    expect(opened).toEqual([])
    offerOnBridge({
      open: ({ context }, life) => void opened.push({ name: context.person.name, life }),
      converse: () => {},
      speak: () => {},
      watch: () => {},
      mayCommit: () => true,
    })
    await dialogs.open(bob)
    expect(opened).toHaveLength(1)
  })

  test('says so where the script was brought and is not there', async () => {
    const { dialogs, missing, answer } = openPage()
    answer(ok('here'))
    await dialogs.open(bob)
    expect(readDialogs()).toBeUndefined()
    expect(missing).toEqual(['sync: not-found'])
  })

  test('does not open on a page that has moved on meanwhile', async () => {
    const { dialogs, states, opened, bring } = openPage()
    const opening = dialogs.open(bob)
    dialogs.close()
    expect(states).toEqual(['busy', 'closed'])
    bring()
    await opening
    expect(opened).toEqual([])
    await dialogs.open(max)
    expect(opened).toMatchObject([{ name: 'Max Match' }])
  })

  test('does not open on a page that has ended', async () => {
    const { dialogs, opened, missing, end, bring } = openPage()
    const opening = dialogs.open(bob)
    end()
    bring()
    await opening
    expect({ opened, missing }).toEqual({ opened: [], missing: [] })
  })
})

describe('a dialog', () => {
  test('opens at once where the script is there already', async () => {
    const { dialogs, opened, send, bring } = openPage()
    bring()
    await dialogs.open(bob)
    expect(send).not.toHaveBeenCalled()
    expect(opened).toHaveLength(1)
  })

  test('is the only one: a press while it is open or on its way does nothing', async () => {
    const { dialogs, opened, bring } = openPage()
    const opening = dialogs.open(bob)
    await dialogs.open(max)
    bring()
    await opening
    await dialogs.open(max)
    expect(opened).toMatchObject([{ name: 'Bob Walker' }])
  })

  test('says when it waits for an answer, for the user, and when it is closed', async () => {
    const { dialogs, opened, states, bring } = openPage()
    bring()
    await dialogs.open(bob)
    opened[0]?.life.onBusy(true)
    opened[0]?.life.onBusy(false)
    opened[0]?.life.onClosed()
    expect(states).toEqual(['busy', 'busy', 'open', 'closed'])
    await dialogs.open(max)
    expect(opened).toHaveLength(2)
  })

  test.each(['close', 'end'] as const)('is asked to go at the %s of its page', async (how) => {
    const { dialogs, opened, end, bring } = openPage()
    bring()
    await dialogs.open(bob)
    const gone = vi.fn()
    opened[0]?.life.signal.addEventListener('abort', gone)
    if (how === 'close') dialogs.close()
    else end()
    expect(gone).toHaveBeenCalledOnce()
  })

  test('that is closed has no say in the next one', async () => {
    const { dialogs, opened, states, bring } = openPage()
    bring()
    await dialogs.open(bob)
    dialogs.close()
    await dialogs.open(max)
    opened[0]?.life.onBusy(false)
    opened[0]?.life.onClosed()
    expect(states).toEqual(['busy', 'closed', 'busy'])
  })
})
