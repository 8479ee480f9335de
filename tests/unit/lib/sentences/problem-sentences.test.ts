import { describe, expect, it } from 'vitest'
import { FAILURES, REFUSALS } from '../../../../lib/domain/problem.ts'
import { sentenceFor } from '../../../../lib/sentences/problem-sentences.ts'

const BOB = { name: 'Bob $& {to} Walker', to: 'facility' } as const

describe('sentenceFor', () => {
  it.each([...REFUSALS, ...FAILURES])('leaves no gap in the sentence for %s', (name) => {
    const sentence = sentenceFor({ name }, { name: 'Bob', to: 'in-home' })
    expect(sentence).toMatch(/^[A-Z].*\.$/)
    expect(sentence).not.toMatch(/[{}]|undefined/)
  })

  it('takes a name as it is, whatever is in it', () => {
    expect(sentenceFor({ name: 'email-required' }, BOB)).toBe(
      'Bob $& {to} Walker has no e-mail address. Add one in In-Home, then try again.',
    )
  })

  it('lists what was changed', () => {
    expect(
      sentenceFor({ name: 'changed', changed: ['Phone', 'Pets'] }, { ...BOB, name: 'Bob' }),
    ).toBe('Bob’s profile was changed meanwhile: Phone, Pets. Check it again before you confirm.')
  })

  it('says how long to wait', () => {
    expect(sentenceFor({ name: 'too-many', retryAfter: 1 }, BOB)).toContain('in 1 second.')
    expect(sentenceFor({ name: 'too-many', retryAfter: 30 }, BOB)).toContain('in 30 seconds.')
    expect(sentenceFor({ name: 'too-many' }, BOB)).toContain('in 1 minute.')
  })
})
