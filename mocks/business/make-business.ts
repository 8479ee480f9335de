import { CAPABILITIES } from '../../lib/domain/capability.ts'
import { noCare } from '../backend/conversation/care.ts'
import type { Business } from '../backend/model.ts'
import { noSchedule } from '../backend/schedule/timetable.ts'
import { planConversations } from './conversations.ts'
import { FIELDS, MAPPINGS } from './fields.ts'
import { addFixedClients } from './fixed-clients.ts'
import { addStaff } from './fixed-staff.ts'
import { addFlags, FLAGS } from './flags.ts'
import { addGeneratedClients } from './generated-clients.ts'
import { planInvoices } from './invoices.ts'
import { readPets } from './pets.ts'
import { addPlantedClients } from './planted-clients.ts'
import { createRandom } from './random.ts'
import { createRegister } from './register.ts'
import { SERVICES } from './services.ts'
import { planTimetable } from './timetable.ts'

/** Sources of chance of their own, so that people and timetable stay what they are. */
const WORDS = 0x5a5a
const MONEY = 0xa5a5

/** How many accounts to make, the fixed people included, and from which seed. */
export interface BusinessPlan {
  accounts: number
  seed: number
  /** Number of planted clients to add, whose texts occur nowhere else. */
  planted?: number
}

/**
 * Paws & Co. on its first day: the fixed people first, then made-up clients until there are `accounts`.
 * Never fewer than the fixed people. The same plan gives the same business, byte for byte.
 */
export function createBusiness({ accounts, seed, planted = 0 }: BusinessPlan): Business {
  const business: Business = {
    name: 'Paws & Co.',
    fields: FIELDS,
    mappings: MAPPINGS,
    flags: FLAGS,
    definitions: 1,
    definitionChanges: [],
    bulkFromLevel: 4,
    capabilities: CAPABILITIES,
    accounts: new Map(),
    tombstones: new Map(),
    pets: new Map(),
    seq: 0,
    sessions: new Map(),
    syncs: new Map(),
    audit: [],
    kept: new Map(),
    mailOutbox: [],
    ...noSchedule(),
    care: { ...noCare(), services: SERVICES },
  }
  const register = createRegister(business)
  addStaff(register)
  addFixedClients(register)
  const missing = Math.max(0, accounts - business.accounts.size)
  const chances = { people: createRandom(seed), facts: createRandom(~seed) }
  addGeneratedClients(register, chances, readPets(), missing)
  addFlags(business, seed)
  business.timetable = planTimetable(createRandom(seed), business)
  business.care.plannedConversations = planConversations(createRandom(seed ^ WORDS), business)
  business.care.invoices = planInvoices(createRandom(seed ^ MONEY), business)
  addPlantedClients(register, planted)
  return business
}
