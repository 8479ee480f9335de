import { describe, expect, test } from 'vitest'
import {
  type KeyAction,
  type KeyPlace,
  type KeyPress,
  keyActionOf,
  placeAfter,
} from '../../../../../components/accounts/keyboard/list-keys.ts'

const key = (name: string, change: Partial<KeyPress> = {}): KeyPress => ({
  key: name,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  isComposing: false,
  defaultPrevented: false,
  ...change,
})

describe('a key', () => {
  test.each<[string, KeyPlace, KeyAction | undefined]>([
    ['ArrowDown', 'row', 'down'],
    ['ArrowDown', 'control', 'down'],
    ['ArrowDown', 'search', 'list'],
    ['ArrowDown', 'nowhere', 'list'],
    ['ArrowDown', 'elsewhere', undefined],
    ['ArrowUp', 'row', 'up'],
    ['ArrowUp', 'search', undefined],
    ['PageDown', 'row', 'page-down'],
    ['PageUp', 'row', 'page-up'],
    ['Home', 'row', 'first'],
    ['Home', 'search', undefined],
    ['End', 'control', 'last'],
    ['Enter', 'row', 'open'],
    ['Enter', 'control', undefined],
    [' ', 'row', 'select'],
    [' ', 'control', undefined],
    [' ', 'nowhere', undefined],
    ['b', 'row', 'type'],
    ['Ö', 'control', 'type'],
    ['7', 'nowhere', 'type'],
    ['b', 'elsewhere', undefined],
    ['b', 'search', undefined],
    ['/', 'row', 'search'],
    ['/', 'elsewhere', 'search'],
    ['/', 'search', undefined],
    ['?', 'nowhere', 'keys'],
    ['?', 'search', undefined],
    ['Escape', 'row', 'search'],
    ['Escape', 'search', 'clear'],
    ['Escape', 'detail', 'back'],
    ['Escape', 'nowhere', undefined],
    ['b', 'detail', undefined],
    ['Tab', 'row', undefined],
    ['F5', 'row', undefined],
    ['Dead', 'row', undefined],
    ['Process', 'row', undefined],
  ])('%s on %s asks for %s', (name, place, action) => {
    expect(keyActionOf(key(name), place)).toBe(action)
  })

  test.each<Partial<KeyPress>>([
    { ctrlKey: true },
    { altKey: true },
    { metaKey: true },
    { isComposing: true },
    { defaultPrevented: true },
  ])('is somebody else’s with %j', (change) => {
    for (const name of ['ArrowDown', 'End', 'b', '/', 'Escape', ' ']) {
      expect(keyActionOf(key(name, change), 'row')).toBeUndefined()
    }
  })
})

describe('a move', () => {
  test.each([
    ['down', 0, 1],
    ['down', 99, 99],
    ['up', 5, 4],
    ['up', 0, 0],
    ['page-down', 5, 12],
    ['page-down', 96, 99],
    ['page-up', 5, 0],
    ['page-up', 50, 43],
    ['first', 50, 0],
    ['last', 50, 99],
  ] as const)('%s from %i leads to %i', (move, at, to) => {
    expect(placeAfter(move, at, 100, 7)).toBe(to)
  })

  test('in an empty list leads nowhere', () => {
    expect(placeAfter('last', 0, 0, 7)).toBe(0)
  })
})
