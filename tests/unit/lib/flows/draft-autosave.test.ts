import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Branch } from '../../../../lib/domain/branch.ts'
import type {
  ConversationPage,
  MessageDrafts,
} from '../../../../lib/domain/conversation/conversation.ts'
import type { ConversationView } from '../../../../lib/domain/conversation/conversation-view.ts'
import type { Operation } from '../../../../lib/domain/outbox/operation.ts'
import { failed, ok, type Result } from '../../../../lib/domain/result.ts'
import {
  type ConversationFlowPorts,
  createConversationFlow,
} from '../../../../lib/flows/conversation-flow.ts'

const MARKUP = "<b>O'Neil & Söhne</b>\nare here"
const NOON = Date.parse('2026-11-24T12:00:00Z')

beforeEach(() => {
  vi.useFakeTimers({ now: NOON })
})
afterEach(() => {
  vi.useRealTimers()
})

function page(branch: Branch): ConversationPage {
  return { branch, messages: [], more: false, unread: 0, mayWrite: true, waiting: [] }
}

function sent(id: string): Operation {
  const base = { accountId: 'dana', to: 'facility', actorId: 'ana', tries: 1, madeAt: 0 } as const
  return { id, ...base, task: { kind: 'message' }, state: 'done' }
}

/** A box that is opened, its draft of before, and everything that it has kept since. */
function open(texts: MessageDrafts['texts'] = {}, answers: Partial<ConversationFlowPorts> = {}) {
  const keep = vi.fn<ConversationFlowPorts['saveDraft']>(async () => ok('kept'))
  let view: ConversationView | undefined
  const flow = createConversationFlow(['facility', 'in-home'], {
    read: async (branch) => ok(page(branch)),
    seen: async () => ok('seen'),
    readDrafts: async () => ok({ actorId: 'ana', texts }),
    saveDraft: keep,
    send: async (_, { operationId }) => ok(sent(operationId)),
    retry: async () => ok('accepted'),
    cancel: async () => ok('cancelled'),
    makeId: () => 'op-1',
    show: (next) => {
      view = next
    },
    ...answers,
  })
  const tab = (branch: Branch) => view?.tabs.find((each) => each.branch === branch)
  const kept = () => keep.mock.calls.map(([branch, { text }]) => [branch, text])
  return { flow, keep, kept, tab, draft: (branch: Branch) => tab(branch)?.draft }
}

/** So long that everybody would have paused. */
const pause = () => vi.advanceTimersByTimeAsync(1_000)

describe('a draft of before', () => {
  test('stands in its box again, to the letter', async () => {
    const { flow, draft, keep } = open({ facility: MARKUP })
    await flow.load()
    expect(draft('facility')).toBe(MARKUP)
    expect(draft('in-home')).toBe('')
    flow.close()
    await pause()
    expect(keep).not.toHaveBeenCalled()
  })

  test('is there before the box is, so that nobody types in its place', async () => {
    const late = Promise.withResolvers<Result<MessageDrafts>>()
    const { flow, tab, draft } = open({}, { readDrafts: () => late.promise })
    const looking = flow.load()
    await pause()
    expect(tab('facility')?.feed).toBeUndefined()
    late.resolve(ok({ actorId: 'ana', texts: { facility: 'See you' } }))
    await looking
    expect(tab('facility')?.feed).toBeDefined()
    expect(draft('facility')).toBe('See you')
  })

  test('does not replace what somebody has typed, and what they emptied stays empty', async () => {
    const late = Promise.withResolvers<Result<MessageDrafts>>()
    const { flow, draft, kept } = open({}, { readDrafts: () => late.promise })
    const looking = flow.load()
    flow.write('facility', 'Good morning')
    flow.write('in-home', 'x')
    flow.write('in-home', '')
    late.resolve(ok({ actorId: 'ana', texts: { facility: 'See you', 'in-home': 'The key' } }))
    await looking
    expect(draft('facility')).toBe('Good morning')
    expect(draft('in-home')).toBe('')
    expect(kept()).toEqual([
      ['facility', 'Good morning'],
      ['in-home', ''],
    ])
  })

  test('is asked for once, and again where nobody could say', async () => {
    const answers = [failed({ name: 'offline' }), ok({ actorId: 'ana', texts: { facility: 'Hi' } })]
    const readDrafts = vi.fn(async () => answers.shift() ?? failed({ name: 'offline' }))
    const { flow, draft, kept } = open({}, { readDrafts })
    await flow.load()
    flow.write('in-home', 'The key')
    await pause()
    // Nobody knows whose it is.
    expect(kept()).toEqual([])
    await flow.load()
    await flow.load()
    expect(readDrafts).toHaveBeenCalledTimes(2)
    expect(draft('facility')).toBe('Hi')
    expect(kept()).toEqual([['in-home', 'The key']])
  })

  test('is not taken up again by a box that stays open', async () => {
    const { flow, draft } = open({ facility: 'See you' })
    await flow.load()
    flow.write('facility', '')
    await flow.load()
    expect(draft('facility')).toBe('')
  })
})

describe('what is typed', () => {
  test('is kept a moment after the last letter, once, as of that letter', async () => {
    const { flow, keep } = open()
    await flow.load()
    for (const text of ['S', 'Se', 'See']) {
      flow.write('facility', text)
      await vi.advanceTimersByTimeAsync(200)
    }
    expect(keep).not.toHaveBeenCalled()
    await pause()
    expect(keep).toHaveBeenCalledExactlyOnceWith('facility', {
      actorId: 'ana',
      text: 'See',
      at: NOON + 400,
      attemptedOperationId: undefined,
    })
  })

  test('is kept every second where nobody pauses', async () => {
    const { flow, kept } = open()
    await flow.load()
    for (let length = 1; length <= 25; length++) {
      flow.write('facility', 'a'.repeat(length))
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(kept().map(([, text]) => text?.length)).toEqual([10, 20])
    await pause()
    expect(kept().at(-1)).toEqual(['facility', 'a'.repeat(25)])
  })

  test('is kept at once when the page is left, and when the conversation closes', async () => {
    const { flow, kept } = open()
    await flow.load()
    flow.write('facility', 'See you')
    flow.saveDrafts()
    expect(kept()).toEqual([['facility', 'See you']])
    flow.write('in-home', 'The key')
    flow.close()
    flow.saveDrafts()
    await pause()
    expect(kept()).toEqual([
      ['facility', 'See you'],
      ['in-home', 'The key'],
    ])
  })

  test('is kept where it is somewhat too long, and not beyond: then what was kept last stays', async () => {
    const { flow, kept } = open()
    await flow.load()
    flow.write('facility', 'a'.repeat(8_000))
    await pause()
    flow.write('facility', 'a'.repeat(8_001))
    await pause()
    expect(kept()).toEqual([['facility', 'a'.repeat(8_000)]])
  })
})

describe('what is sent', () => {
  test('is not kept any more, however soon after the last letter it was', async () => {
    const { flow, keep } = open()
    await flow.load()
    flow.write('facility', 'See you')
    await flow.send('facility')
    flow.close()
    await pause()
    expect(keep).not.toHaveBeenCalled()
  })

  test('is kept again where it was refused, with the id it may have been stored under', async () => {
    const { flow, keep } = open({}, { send: async () => failed({ name: 'timeout' }) })
    await flow.load()
    flow.write('facility', ' See you')
    await flow.send('facility')
    await pause()
    expect(keep.mock.lastCall).toMatchObject([
      'facility',
      { text: ' See you', attemptedOperationId: 'op-1' },
    ])
    flow.write('facility', 'See you, Dana')
    await pause()
    expect(keep.mock.lastCall?.[1].attemptedOperationId).toBeUndefined()
    flow.write('facility', 'See you')
    await pause()
    expect(keep.mock.lastCall).toMatchObject([
      'facility',
      { text: 'See you', attemptedOperationId: 'op-1' },
    ])
  })

  test('while no answer comes, only what is typed beyond it is kept', async () => {
    const answer = Promise.withResolvers<Result<Operation>>()
    const { flow, kept, draft } = open({}, { send: () => answer.promise })
    await flow.load()
    flow.write('facility', 'See you')
    const sending = flow.send('facility')
    await pause()
    expect(kept()).toEqual([])
    flow.write('facility', 'See you. And the blanket?')
    await pause()
    expect(kept()).toEqual([['facility', '. And the blanket?']])
    answer.resolve(ok(sent('op-1')))
    await sending
    await pause()
    expect(draft('facility')).toBe('. And the blanket?')
    expect(kept().at(-1)).toEqual(['facility', '. And the blanket?'])
  })

  test('and written anew in the same words is a new draft', async () => {
    const { flow, keep } = open()
    await flow.load()
    flow.write('facility', 'Hello')
    await flow.send('facility')
    flow.write('facility', 'Hello')
    await pause()
    expect(keep.mock.calls).toMatchObject([
      ['facility', { text: 'Hello', attemptedOperationId: undefined }],
    ])
  })
})
