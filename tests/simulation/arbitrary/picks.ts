import fc from 'fast-check'
import { BRANCHES } from '../../../lib/domain/branch.ts'
import { ROLES_OF } from '../../../lib/domain/role.ts'
import { ACCOUNT_IDS, PEOPLE } from '../world.ts'

const account = fc.nat({ max: ACCOUNT_IDS.length - 1 })

/** A client, by the place among the accounts. */
export const client = fc.integer({ min: PEOPLE.length, max: ACCOUNT_IDS.length - 1 })

/** One of the staff, by the place among the accounts. */
export const staff = fc.nat({ max: PEOPLE.length - 1 })

/** Those that syncs are mostly tried with come up more often. */
export const anybody = fc.oneof({ weight: 3, arbitrary: client }, { weight: 1, arbitrary: account })

export const branch = fc.constantFrom(...BRANCHES)

const somebody = fc.constantFrom(...PEOPLE)

/** Who sits at a desk: mostly those who may do the most. */
export const desk = fc.oneof(
  { weight: 6, arbitrary: fc.constant('ana' as const) },
  { weight: 3, arbitrary: fc.constant('sam' as const) },
  { weight: 1, arbitrary: somebody },
)

/** A role of either branch, in place there or not. */
export const role = fc.constantFrom(...new Set([...ROLES_OF['in-home'], ...ROLES_OF.facility]))

/** Which of those there are by then. */
export const pick = fc.nat({ max: 9 })
