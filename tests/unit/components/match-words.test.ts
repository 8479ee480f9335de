import { expect, it } from 'vitest'
import { choicesFor, linkableOf, reasonsOf, surestFirst } from '../../../components/match-words.ts'
import type { Match, MatchReason, MatchStrength } from '../../../lib/domain/sync.ts'

const match = (accountId: string, strength: MatchStrength, ...reasons: MatchReason[]): Match => ({
  accountId,
  name: accountId,
  status: 'active',
  reasons,
  strength,
  blocking: reasons.includes('email'),
})

const EMAIL = match('eve', 'certain', 'email')
const PHONE = match('max', 'likely', 'phone')
const WEAK = match('mia', 'possible', 'pet')

it.each([
  [EMAIL, 'Same e-mail – certainly the same login'],
  [PHONE, 'Same phone – likely the same person'],
  [match('m', 'likely', 'name', 'pet'), 'Same name and pet – likely the same person'],
  [
    match('m', 'likely', 'phone', 'name', 'pet'),
    'Same phone, name and pet – likely the same person',
  ],
  [WEAK, 'Same pet – perhaps the same person'],
])('says why, and how sure it is (%#)', (candidate, words) => {
  expect(reasonsOf(candidate)).toBe(words)
})

it('puts the surest first, and leaves equals as they come', () => {
  const another = { ...PHONE, accountId: 'moe' }
  expect(surestFirst([WEAK, PHONE, EMAIL, another])).toEqual([EMAIL, PHONE, another, WEAK])
})

it('links with nobody else where one has the same e-mail, and with none where several have', () => {
  expect(linkableOf([PHONE, WEAK])).toEqual([PHONE, WEAK])
  expect(linkableOf([PHONE, EMAIL])).toEqual([EMAIL])
  expect(linkableOf([EMAIL, { ...EMAIL, accountId: 'eva' }])).toEqual([])
})

it('re-activates whoever is not active when linking', () => {
  expect(choicesFor(PHONE)).toEqual({ link: 'max' })
  expect(choicesFor({ ...PHONE, status: 'inactive' })).toEqual({
    link: 'max',
    onInactive: 'reactivate',
  })
})
