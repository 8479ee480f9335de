import type { Branch } from '../../lib/domain/branch.ts'
import type { PlannedInvoice } from '../backend/conversation/care.ts'
import type { Business } from '../backend/model.ts'
import type { Random } from './random.ts'
import { type Regular, regularsOf } from './regulars.ts'

/** How the numbers of each branch begin. */
const SERIES: Record<Branch, string> = { 'in-home': 'IH', facility: 'FA' }
const FIRST_NUMBER = 1001
/** An invoice every two weeks. */
const EVERY_DAYS = 14
const QUARTER_CENTS = 25

/**
 * What was billed before the business opens: the newest one is open, the others are paid. Draws from a source of its own:
 * people stay who they are.
 */
export function planInvoices(random: Random, business: Business): PlannedInvoice[] {
  const { dana, bob, others } = regularsOf(business)
  const next: Record<Branch, number> = { 'in-home': FIRST_NUMBER, facility: FIRST_NUMBER }

  function bill({ branch, profile }: Regular, count: number): PlannedInvoice[] {
    const first = 3 + random.below(EVERY_DAYS - 3)
    return Array.from({ length: count }, (_, at) => {
      const number = `${SERIES[branch]}-${next[branch]++}`
      return {
        id: `i-${number.toLowerCase()}`,
        branch,
        profileId: profile.id,
        number,
        daysBefore: first + (count - 1 - at) * EVERY_DAYS,
        cents: QUARTER_CENTS * (80 + random.below(1200)),
        state: at === count - 1 ? ('open' as const) : ('paid' as const),
      }
    })
  }

  return [
    ...bill(dana['in-home'], 3),
    ...bill(dana.facility, 4),
    ...bill(bob, 3),
    ...others.flatMap((regular) => bill(regular, 1 + random.below(3))),
  ]
}
