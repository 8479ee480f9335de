import { readFileSync } from 'node:fs'
import { afterAll, expect } from 'vitest'
import { parse } from 'yaml'
import { openHttpDesk } from '../mocks/handlers/open-http-desk.ts'
import { testAccounts } from './answers/accounts.ts'
import type { Open } from './answers/asking.ts'
import { testCare } from './answers/care.ts'
import { testFlags } from './answers/flags.ts'
import { testRefusals } from './answers/refusals.ts'
import { testSyncs } from './answers/syncs.ts'
import { type Contract, createValidator } from './contract-validator.ts'

const contract: Contract = parse(
  readFileSync(new URL('../../../lib/backend/openapi.yaml', import.meta.url), 'utf8'),
)
const validator = createValidator(contract)

const open: Open = (requestsPerMinute = 3000) =>
  openHttpDesk({ requestsPerMinute }, validator.check)

// All in one file of tests, so that it can be seen at the end what none of them provoked.
testRefusals(open)
testAccounts(open)
testSyncs(open)
testCare(open)
testFlags(open)

afterAll(() => {
  // Every operation with every status the contract lists: a pair nobody provoked is a promise nobody checked.
  expect(validator.neverSeen()).toEqual([])
})
