import { expect, test } from 'vitest'
import type {
  ConversationPage,
  Message,
} from '../../../../../lib/domain/conversation/conversation.ts'
import {
  type Feed,
  newIn,
  withEarlier,
  withNewest,
} from '../../../../../lib/domain/conversation/conversation-feed.ts'

function messages(...numbers: number[]): Message[] {
  return numbers.map((number) => ({
    id: `m${number}`,
    branch: 'facility',
    at: `2026-11-24T10:${String(number).padStart(2, '0')}:00Z`,
    from: 'client',
    author: 'Dana Dual',
    text: `Message ${number}`,
  }))
}

/** A page as the backend gives it: the newest first. */
function page(numbers: number[], change: Partial<ConversationPage> = {}): ConversationPage {
  return {
    branch: 'facility',
    messages: messages(...numbers).toReversed(),
    more: false,
    unread: 0,
    mayWrite: true,
    waiting: [],
    ...change,
  }
}

const numbersIn = (feed: Feed) => feed.messages.map(({ id }) => Number(id.slice(1)))

test('the newest message stands last', () => {
  expect(numbersIn(withNewest(undefined, page([1, 2, 3])))).toEqual([1, 2, 3])
})

test('what is new is put behind what was read, earlier pages included', () => {
  const first = withNewest(undefined, page([3, 4], { cursor: 'c3', more: true }))
  const whole = withEarlier(first, page([1, 2]))
  const again = withNewest(whole, page([4, 5], { cursor: 'c4', more: true, unread: 1 }))
  expect(numbersIn(again)).toEqual([1, 2, 3, 4, 5])
  expect(again).toMatchObject({ more: false, unread: 1 })
  expect(newIn(whole, again).map(({ id }) => id)).toEqual(['m5'])
})

test('where so much came that there is a gap, it begins anew', () => {
  const first = withNewest(undefined, page([1, 2]))
  const again = withNewest(first, page([5, 6], { cursor: 'c5', more: true }))
  expect(numbersIn(again)).toEqual([5, 6])
  expect(again).toMatchObject({ cursor: 'c5', more: true })
})

test('the first message of all is put in an empty conversation', () => {
  const empty = withNewest(undefined, page([]))
  expect(numbersIn(withNewest(empty, page([1])))).toEqual([1])
})

test('a message that came twice stands once', () => {
  const first = withNewest(undefined, page([2, 3], { cursor: 'c2', more: true }))
  expect(numbersIn(withEarlier(first, page([1, 2])))).toEqual([1, 2, 3])
})

test('nothing of what is read for the first time is new', () => {
  expect(newIn(undefined, withNewest(undefined, page([1])))).toEqual([])
})
