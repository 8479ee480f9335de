import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { FieldResult } from '../../../../../lib/domain/sync/sync.ts'
import { createBusiness } from '../../../../../mocks/business/make-business.ts'
import { outcomeTotals, type Totals } from './count-outcomes.ts'

const DOC = new URL('../../../../../docs/fields.md', import.meta.url)

/** In the order of the table. A result that is missing here is a type error. */
const ROWS = Object.keys({
  copied: true,
  converted: true,
  equal: true,
  kept: true,
  'skipped:no-field': true,
  'skipped:type': true,
  'skipped:option': true,
  'skipped:too-long': true,
  'skipped:wider': true,
  'skipped:sensitive': true,
  'skipped:pet-type': true,
  'required-empty': true,
} satisfies Record<FieldResult, true>) as FieldResult[] // Object.keys forgets what it was given.

function tableOf({ client, pet }: Totals): string {
  const count = (totals: Totals['client'], row: FieldResult) =>
    (totals.get(row) ?? 0).toLocaleString('en-US')
  const rows = ROWS.map((row) => `| \`${row}\` | ${count(client, row)} | ${count(pet, row)} |`)
  return ['| outcome | client fields | pet fields |', '|---|---:|---:|', ...rows].join('\n')
}

test('the totals of the demo business are those in docs/fields.md', () => {
  const totals = outcomeTotals(createBusiness({ accounts: 500, seed: 1 }))
  expect(readFileSync(DOC, 'utf8')).toContain(tableOf(totals))
})

test('every outcome comes up in the demo business', () => {
  const { client, pet } = outcomeTotals(createBusiness({ accounts: 500, seed: 2 }))
  const seen = new Set([...client.keys(), ...pet.keys()])
  expect([...seen].sort()).toEqual([...ROWS].sort())
})
