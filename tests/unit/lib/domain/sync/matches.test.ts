import { describe, expect, test } from 'vitest'
import type { Match, MatchReason, MatchStrength } from '../../../../../lib/domain/sync/match.ts'
import { candidatesFor, stopsSync } from '../../../../../lib/domain/sync/matches.ts'

function match(strength: MatchStrength, reasons: MatchReason[], blocking = false): Match {
  const accountId = `${strength}-${reasons.join('-')}`
  return { accountId, name: 'Somebody', status: 'active', reasons, strength, blocking }
}

const EMAIL = match('certain', ['email'], true)
const PHONE = match('likely', ['phone'])
const NAME = match('possible', ['name'])
const PET = match('possible', ['pet'])

describe('a match', () => {
  test.each([
    ['the same e-mail', EMAIL],
    ['the same phone', PHONE],
    ['the same name and pet', match('likely', ['name', 'pet'])],
    ['what the backend would refuse anyway', match('possible', ['name'], true)],
    ['what is certain, though it blocks nothing', match('certain', ['phone', 'name'])],
  ])('with %s stops a sync', (_, one) => expect(stopsSync(one)).toBe(true))

  test.each([
    ['the same name alone', NAME],
    ['a pet of the same name and breed alone', PET],
  ])('with %s stops none', (_, one) => expect(stopsSync(one)).toBe(false))
})

describe('the candidates for a sync', () => {
  test('are asked about where they stop it, and noted where they do not, each once', () => {
    expect(candidatesFor([EMAIL, PHONE, NAME, PET], {})).toEqual({
      asked: [EMAIL, PHONE],
      noted: [NAME, PET],
    })
  })

  test.each([
    ['whom to link with', { link: 'a-1' }],
    ['that the own inactive profile comes back', { onInactive: 'reactivate' as const }],
  ])('are none once it is said %s', (_, choices) => {
    expect(candidatesFor([PHONE, NAME], choices)).toEqual({ asked: [], noted: [] })
  })
})
