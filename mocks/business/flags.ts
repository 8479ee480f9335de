import type { Flag } from '../../lib/domain/accounts/flag.ts'
import { BRANCHES, type Branch } from '../../lib/domain/branch.ts'
import type { AccountRecord, Business } from '../backend/model.ts'
import { createRandom, type Random } from './random.ts'

/** What both branches tag their clients with, in most cases in the same words. */
const SHARED = {
  vip: 'VIP',
  nervous: 'Nervous',
  bites: 'Bites',
  late: 'Late payer',
  medication: 'Needs medication',
  senior: 'Senior pet',
  escapes: 'Escape artist',
  // Entered by a colleague who writes Japanese: easily frightened.
  shy: '怖がり',
}

/** The flags of each branch on its first day. */
export const FLAGS: Record<Branch, readonly Flag[]> = {
  'in-home': flagsIn('ih', { ...SHARED, key: 'Key on file', walkers: 'Two walkers' }),
  facility: flagsIn('fa', {
    ...SHARED,
    medication: 'Needs Medication',
    alone: 'Sleeps alone',
    // Somebody once tried to make it bold. It is a label like any other.
    bold: '<b>VIP</b>',
  }),
}

/** Of the fixed clients, by e-mail: what they are known for. Whoever is not named here has none. */
const FIXED: Record<string, { [branch in Branch]?: string[] }> = {
  'bob@paws.example': { 'in-home': ['ih-flag-vip', 'ih-flag-late', 'ih-flag-key'] },
  'fay@paws.example': { facility: ['fa-flag-shy', 'fa-flag-bold'] },
  'dana@paws.example': {
    'in-home': ['ih-flag-nervous'],
    facility: ['fa-flag-vip', 'fa-flag-medication'],
  },
  'max@paws.example': { 'in-home': ['ih-flag-bites'] },
  'maxine@paws.example': { facility: ['fa-flag-bites', 'fa-flag-alone'] },
  'eve@paws.example': {
    'in-home': ['ih-flag-senior'],
    facility: ['fa-flag-senior', 'fa-flag-nervous'],
  },
}

/** The number of the first account after those of the fixed people. */
const FIRST_MADE_UP = 17

function flagsIn(prefix: string, labels: Record<string, string>): Flag[] {
  return Object.entries(labels).map(([name, label]) => ({ id: `${prefix}-flag-${name}`, label }))
}

/**
 * Tags the clients of a business. Each draws from a source of chance of its own, so that everybody else stays who they are:
 * four in ten have no flag, the others one to three in each branch.
 */
export function addFlags(business: Business, seed: number): void {
  for (const account of business.accounts.values()) {
    if (account.kind === 'client') flagClient(business, account, seed)
  }
}

function flagClient(business: Business, account: AccountRecord, seed: number): void {
  const number = Number(account.id.slice(2))
  const random = createRandom(Math.imul(number, 0x9e3779b1) ^ seed)
  const isFlagged = random.chance(0.6)
  for (const branch of BRANCHES) {
    const profile = account.profiles[branch]
    if (!profile) continue
    const flagIds =
      number < FIRST_MADE_UP
        ? FIXED[account.email ?? '']?.[branch]
        : isFlagged && drawFlags(random, business.flags[branch])
    if (flagIds && flagIds.length > 0) profile.flagIds = flagIds
  }
}

function drawFlags(random: Random, flags: readonly Flag[]): string[] {
  const wanted = 1 + random.below(3)
  const drawn = new Set<string>()
  while (drawn.size < Math.min(wanted, flags.length)) drawn.add(random.pick(flags).id)
  return [...drawn]
}
