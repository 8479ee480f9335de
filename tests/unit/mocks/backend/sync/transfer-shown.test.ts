import { describe, expect, test } from 'vitest'
import type { Value } from '../../../../../mocks/backend/model.ts'
import type { WireField } from '../../../../../mocks/backend/wire.ts'
import { carry, TICKED } from './carry.ts'

describe('what a preview shows', () => {
  const shown = (
    source: Partial<WireField>,
    target: Partial<WireField>,
    value: Value,
    rest: Parameters<typeof carry>[3] = {},
  ) => carry(source, target, value, { showValues: true, ...rest }).outcomes[0]

  test.each<[string, ReturnType<typeof shown>, unknown]>([
    ['what is copied', shown({}, {}, 'a'), { source: 'a' }],
    [
      'what it becomes',
      shown({}, { type: 'date' }, 'March 3, 2021'),
      { source: 'March 3, 2021', becomes: '2021-03-03' },
    ],
    ['both where one is kept', shown({}, {}, 'a', { held: 'b' }), { source: 'a', target: 'b' }],
    [
      'what a tick would make of it',
      shown({ type: 'choice' }, { type: 'choice', options: ['Big'] }, 'big', { held: 'Small' }),
      { source: 'big', target: 'Small', becomes: 'Big' },
    ],
    [
      'why it does not fit',
      shown({}, { type: 'number' }, 'many', { held: 3 }),
      { source: 'many', target: '3' },
    ],
    ['nothing where both hold the same', shown({}, {}, 'a', { held: 'a' }), undefined],
    ['nothing that must not be seen', shown({ clientVisible: false }, {}, 'a'), undefined],
    ['no code', shown({ sensitive: true }, { sensitive: true }, '4711'), undefined],
    ['no ticked code', shown({ sensitive: true }, { sensitive: true }, '4711', TICKED), undefined],
    ['nothing on its way into a code', shown({}, { sensitive: true }, '4711', TICKED), undefined],
  ])('%s', (_name, outcome, values) => {
    expect(outcome?.values).toEqual(values)
  })

  test('how long is too long, but not of a code', () => {
    expect(shown({}, { maxLength: 3 }, 'abcd')?.fit).toEqual({ length: 4, limit: 3 })
    expect(shown({}, { maxLength: 3, sensitive: true }, 'abcd')?.fit).toBeUndefined()
  })

  test('nothing at all unless asked', () => {
    const { outcomes } = carry({}, { maxLength: 3 }, 'abcd')
    expect(outcomes).toEqual([
      { label: 'Note', group: 'Notes', result: 'skipped:too-long', from: 'from', to: 'to' },
    ])
  })
})
