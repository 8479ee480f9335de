import { expect, it } from 'vitest'
import {
  bySureness,
  choicesFor,
  linkableOf,
  notedLabel,
  reasonsOf,
} from '../../../../components/sync/match-labels.ts'
import type { Match, MatchReason, MatchStrength } from '../../../../lib/domain/sync/match.ts'

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
    'Same phone, name, and pet – likely the same person',
  ],
  [WEAK, 'Same pet – perhaps the same person'],
])('says why, and how sure it is (%#)', (candidate, words) => {
  expect(reasonsOf(candidate)).toBe(words)
})

it('puts the surest first, and leaves equals as they come', () => {
  const another = { ...PHONE, accountId: 'moe' }
  expect(bySureness([WEAK, PHONE, EMAIL, another])).toEqual([EMAIL, PHONE, another, WEAK])
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

it.each([
  [[match('m', 'possible', 'name')], '1 person in Facility has the same name'],
  [
    [WEAK, match('m', 'possible', 'pet')],
    '2 people in Facility have a pet with the same name and breed',
  ],
  [
    [WEAK, match('m', 'possible', 'name'), match('n', 'possible', 'name')],
    '3 people in Facility have the same name or a pet with the same name and breed',
  ],
])('says in one line what others have in common with the person (%#)', (noted, words) => {
  expect(notedLabel(noted, 'facility', false)).toBe(words)
})

it('does not call the number of those whom the backend named that of all', () => {
  expect(notedLabel([WEAK, WEAK], 'facility', true)).toMatch(/^At least 2 people in Facility have/)
})
