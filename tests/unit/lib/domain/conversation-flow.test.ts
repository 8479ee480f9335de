import { describe, expect, test, vi } from 'vitest'
import type { Branch } from '../../../../lib/domain/branch.ts'
import type { ConversationPage, Message } from '../../../../lib/domain/conversation.ts'
import {
  type ConversationFlow,
  type ConversationPorts,
  conversationFlow,
} from '../../../../lib/domain/conversation-flow.ts'
import {
  arranged,
  type ConversationTab,
  type ConversationView,
  unreadIn,
} from '../../../../lib/domain/conversation-view.ts'
import type { Operation } from '../../../../lib/domain/operation.ts'
import { failed, ok, type Result } from '../../../../lib/domain/result.ts'

function message(branch: Branch, number: number, change: Partial<Message> = {}): Message {
  const at = `2026-11-24T10:0${number}:00Z`
  const id = `${branch}-${number}`
  return {
    id,
    branch,
    at,
    from: 'client',
    author: 'Dana Dual',
    text: `Message ${number}`,
    ...change,
  }
}

/** A page as the backend gives it: the newest first. */
function page(branch: Branch, change: Partial<ConversationPage> = {}): ConversationPage {
  const messages = [message(branch, 2), message(branch, 1)]
  return { branch, messages, more: false, unread: 0, mayWrite: true, waiting: [], ...change }
}

function operation(id: string, change: Partial<Operation> = {}): Operation {
  const base = { accountId: 'dana', to: 'facility', actorId: 'ana', tries: 1, madeAt: 0 } as const
  return { id, ...base, task: { kind: 'message' }, state: 'done', ...change }
}

/** A conversation over pages that the test may change, with what it showed last. */
function open(answers: Partial<ConversationPorts> = {}) {
  const pages: Record<Branch, Result<ConversationPage>> = {
    facility: ok(page('facility')),
    'in-home': ok(page('in-home')),
  }
  const read = vi.fn(async (branch: Branch, _?: string) => pages[branch])
  const send = vi.fn<ConversationPorts['send']>(async (_, { operationId }) =>
    ok(operation(operationId)),
  )
  const seen = vi.fn(async () => ok('seen' as const))
  let ids = 0
  let view: ConversationView | undefined
  const flow: ConversationFlow = conversationFlow(['facility', 'in-home'], {
    read,
    send,
    seen,
    begun: async () => ok({ actorId: 'ana', texts: {} }),
    keep: async () => ok('kept'),
    retry: async () => ok('accepted'),
    cancel: async () => ok('cancelled'),
    makeId: () => `op-${++ids}`,
    show: (next) => {
      view = next
    },
    ...answers,
  })
  const tab = (branch: Branch): ConversationTab => {
    const found = view?.tabs.find((each) => each.branch === branch)
    if (!found) throw new Error(`there is no tab for ${branch}`)
    return found
  }
  const shown = (): ConversationView => {
    if (!view) throw new Error('nothing was shown')
    return view
  }
  return { flow, pages, read, send, seen, tab, shown }
}

describe('reading', () => {
  test('both branches are read, the first is shown, and what nobody has seen is counted', async () => {
    const { flow, pages, shown } = open()
    pages['in-home'] = ok(page('in-home', { unread: 2 }))
    await flow.look()
    expect(shown().current).toBe('facility')
    expect(shown().tabs.map(({ branch, feed }) => [branch, feed?.unread])).toEqual([
      ['facility', 0],
      ['in-home', 2],
    ])
    expect(unreadIn(shown())).toBe(2)
  })

  test('earlier messages are fetched from where the page ended', async () => {
    const { flow, pages, read, tab } = open()
    pages.facility = ok(page('facility', { more: true, cursor: 'c1' }))
    await flow.look()
    pages.facility = ok(page('facility', { messages: [message('facility', 0)] }))
    await flow.showEarlier('facility')
    expect(read).toHaveBeenLastCalledWith('facility', 'c1')
    expect(tab('facility').feed?.messages.map(({ id }) => id)).toEqual([
      'facility-0',
      'facility-1',
      'facility-2',
    ])
    await flow.showEarlier('facility')
    expect(read).toHaveBeenCalledTimes(3)
  })

  test('an answer that a newer one has overtaken is dropped', async () => {
    const late = Promise.withResolvers<Result<ConversationPage>>()
    const pages = [late.promise, Promise.resolve(ok(page('facility', { unread: 1 })))]
    const read = async (branch: Branch) =>
      branch === 'in-home'
        ? ok(page('in-home'))
        : ((await pages.shift()) ?? failed({ name: 'offline' }))
    const { flow, tab } = open({ read })
    const first = flow.look()
    await flow.look()
    late.resolve(ok(page('facility', { unread: 9 })))
    await first
    expect(tab('facility').feed?.unread).toBe(1)
  })

  test('an answer for a tab that was left meanwhile does not show in the other one', async () => {
    const late = Promise.withResolvers<Result<ConversationPage>>()
    const read = async (branch: Branch) =>
      branch === 'in-home' ? ok(page('in-home')) : late.promise
    const { flow, tab, shown } = open({ read })
    const first = flow.look()
    flow.choose('in-home')
    late.resolve(ok(page('facility', { messages: [] })))
    await first
    expect(shown().current).toBe('in-home')
    expect(tab('in-home').feed?.messages).toHaveLength(2)
    expect(tab('facility').feed?.messages).toEqual([])
  })

  test('a branch that may not be read says why, and the other one is there', async () => {
    const { flow, pages, tab } = open()
    pages['in-home'] = failed({ name: 'forbidden' })
    await flow.look()
    expect(tab('in-home')).toMatchObject({ problem: { name: 'forbidden' } })
    expect(tab('facility').feed?.messages).toHaveLength(2)
  })

  test('what is on screen stays where it cannot be read again', async () => {
    const { flow, pages, tab } = open()
    await flow.look()
    pages.facility = failed({ name: 'offline' })
    await flow.look()
    expect(tab('facility')).toMatchObject({ problem: { name: 'offline' } })
    expect(tab('facility').feed?.messages).toHaveLength(2)
    pages.facility = ok(page('facility'))
    await flow.look()
    expect(tab('facility').problem).toBeUndefined()
  })

  test('what came since is told, once, and nothing of what was there before', async () => {
    const { flow, pages, shown } = open()
    await flow.look()
    expect(shown().heard).toBeUndefined()
    const newest = message('in-home', 3)
    pages['in-home'] = ok(page('in-home', { messages: [newest, message('in-home', 2)] }))
    await flow.look()
    expect(shown().heard).toEqual({
      kind: 'came',
      branch: 'in-home',
      messages: [newest],
      times: 1,
    })
    await flow.look()
    expect(shown().heard?.times).toBe(1)
  })

  test('another branch that comes first leaves the one that is shown', async () => {
    const { flow, shown } = open()
    await flow.look()
    const { tabs, current } = arranged(shown(), 'in-home')
    expect(tabs.map(({ branch }) => branch)).toEqual(['in-home', 'facility'])
    expect(current).toBe('facility')
  })

  test('nothing is shown any more once it is closed', async () => {
    const { flow, shown } = open()
    await flow.look()
    const before = shown()
    flow.close()
    flow.choose('in-home')
    await flow.look()
    expect(shown()).toBe(before)
  })
})

describe('having seen', () => {
  test('is said once for the newest message, and the count goes', async () => {
    const { flow, pages, seen, tab } = open()
    pages.facility = ok(page('facility', { unread: 2 }))
    await flow.look()
    pages.facility = ok(page('facility'))
    await Promise.all([flow.see('facility'), flow.see('facility')])
    expect(seen).toHaveBeenCalledExactlyOnceWith('facility', 'facility-2')
    expect(tab('facility').feed?.unread).toBe(0)
  })

  test('is not said where nothing is unread', async () => {
    const { flow, seen } = open()
    await flow.see('facility')
    await flow.look()
    await flow.see('facility')
    expect(seen).not.toHaveBeenCalled()
  })

  test('is said again where it could not be', async () => {
    const seen = vi.fn(async () => failed({ name: 'offline' }))
    const { flow, pages } = open({ seen })
    pages.facility = ok(page('facility', { unread: 2 }))
    await flow.look()
    await flow.see('facility')
    await flow.see('facility')
    expect(seen).toHaveBeenCalledTimes(2)
  })
})

describe('writing', () => {
  test('what is typed belongs to its tab, whichever is shown', async () => {
    const { flow, tab } = open()
    await flow.look()
    flow.write('facility', 'See you at nine')
    flow.choose('in-home')
    flow.write('in-home', 'The key is under')
    flow.choose('facility')
    await flow.look()
    expect(tab('facility').draft).toBe('See you at nine')
    expect(tab('in-home').draft).toBe('The key is under')
  })

  test('sends it to the branch of its tab, empties the box, and reads again', async () => {
    const { flow, read, send, tab, shown } = open()
    await flow.look()
    flow.write('in-home', '  See you at nine\n')
    await flow.send('in-home')
    expect(send).toHaveBeenCalledExactlyOnceWith('in-home', {
      operationId: 'op-1',
      text: 'See you at nine',
    })
    expect(tab('in-home')).toMatchObject({ draft: '', sending: false, waiting: [] })
    expect(read).toHaveBeenCalledTimes(3)
    expect(shown().heard).toMatchObject({ kind: 'sent', branch: 'in-home' })
  })

  test('a second press while it is sent is no second message', async () => {
    const answer = Promise.withResolvers<Result<Operation>>()
    const send = vi.fn(() => answer.promise)
    const { flow, tab } = open({ send })
    flow.write('facility', 'Hello')
    const first = flow.send('facility')
    expect(tab('facility').sending).toBe(true)
    await flow.send('facility')
    answer.resolve(ok(operation('op-1')))
    await first
    expect(send).toHaveBeenCalledOnce()
  })

  test('nothing but blanks is not sent, and nothing that is too long', async () => {
    const { flow, send, tab } = open()
    flow.write('facility', ' \n ')
    await flow.send('facility')
    flow.write('facility', 'a'.repeat(4001))
    await flow.send('facility')
    expect(send).not.toHaveBeenCalled()
    expect(tab('facility').draft).toHaveLength(4001)
  })

  test('what was refused stays in the box, and the same text goes under the same id', async () => {
    const answers = [failed({ name: 'server-error' }), ok(operation('op-1'))]
    const send = vi.fn(async () => answers.shift() ?? failed({ name: 'server-error' }))
    const { flow, tab } = open({ send })
    flow.write('facility', 'Hello')
    await flow.send('facility')
    expect(tab('facility')).toMatchObject({ draft: 'Hello', refused: { name: 'server-error' } })
    flow.write('facility', 'Hello')
    expect(tab('facility').refused).toBeUndefined()
    await flow.send('facility')
    expect(send.mock.calls).toEqual([
      ['facility', { operationId: 'op-1', text: 'Hello' }],
      ['facility', { operationId: 'op-1', text: 'Hello' }],
    ])
  })

  test('another text, and the same one written anew, are another message', async () => {
    const { flow, send } = open()
    for (const text of ['Hello', 'Hello', 'Good morning']) {
      flow.write('facility', text)
      await flow.send('facility')
    }
    expect(send.mock.calls.map(([, { operationId }]) => operationId)).toEqual([
      'op-1',
      'op-2',
      'op-3',
    ])
  })

  test('what somebody goes on typing meanwhile stays in the box', async () => {
    const answer = Promise.withResolvers<Result<Operation>>()
    const { flow, tab } = open({ send: () => answer.promise })
    flow.write('facility', 'Hello')
    const sending = flow.send('facility')
    flow.write('facility', 'Hello and one more thing')
    answer.resolve(ok(operation('op-1')))
    await sending
    expect(tab('facility').draft).toBe('and one more thing')
  })

  test('offline it waits in the conversation, until it can be read again', async () => {
    const send = async () =>
      ok(operation('op-1', { state: 'waiting', problem: { name: 'offline' } }))
    const { flow, pages, tab, shown } = open({ send })
    pages.facility = failed({ name: 'offline' })
    flow.write('facility', 'Hello')
    await flow.send('facility')
    expect(tab('facility')).toMatchObject({ draft: '', waiting: [{ id: 'op-1', text: 'Hello' }] })
    expect(tab('facility').waiting[0]?.problem).toBeUndefined()
    expect(shown().heard?.kind).toBe('kept')
    pages.facility = ok(page('facility'))
    await flow.look()
    expect(tab('facility').waiting).toEqual([])
  })

  test('what the backend refused is marked with the reason', async () => {
    const problem = { name: 'branch-inactive' } as const
    const send = async () => ok(operation('op-1', { state: 'failed', problem }))
    const { flow, pages, tab } = open({ send })
    pages.facility = failed({ name: 'offline' })
    flow.write('facility', 'Hello')
    await flow.send('facility')
    expect(tab('facility').waiting).toEqual([{ id: 'op-1', text: 'Hello', problem }])
  })
})

describe('a message that waits', () => {
  const waiting = [{ id: 'op-9', text: 'Hello', problem: { name: 'forbidden' } as const }]

  test('is sent again under its own id, and read again', async () => {
    const retry = vi.fn(async () => ok('accepted'))
    const { flow, pages, tab } = open({ retry })
    pages.facility = ok(page('facility', { waiting }))
    await flow.look()
    pages.facility = ok(page('facility'))
    await flow.sendAgain('facility', 'op-9')
    expect(retry).toHaveBeenCalledExactlyOnceWith('op-9')
    expect(tab('facility').waiting).toEqual([])
  })

  test('says why nothing could be done with it, and stays', async () => {
    const { flow, pages, tab } = open({ cancel: async () => failed({ name: 'in-progress' }) })
    pages.facility = ok(page('facility', { waiting }))
    await flow.look()
    await flow.remove('facility', 'op-9')
    expect(tab('facility')).toMatchObject({
      waiting,
      notDone: { id: 'op-9', problem: { name: 'in-progress' } },
    })
    expect(tab('facility').acting).toBeUndefined()
  })

  test('is gone once it is deleted, and that is said', async () => {
    const { flow, pages, tab, shown } = open()
    pages.facility = ok(page('facility', { waiting }))
    await flow.look()
    pages.facility = failed({ name: 'offline' })
    await flow.remove('facility', 'op-9')
    expect(tab('facility').waiting).toEqual([])
    expect(shown().heard).toMatchObject({ kind: 'deleted', branch: 'facility' })
  })
})
