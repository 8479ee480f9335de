import { BRANCHES, type Branch, otherBranch } from '../../../../../lib/domain/branch.ts'
import type { FieldResult } from '../../../../../lib/domain/sync/sync.ts'
import type { AccountRecord, Business } from '../../../../../mocks/backend/model.ts'
import { type Transfer, transfer } from '../../../../../mocks/backend/sync/transfer.ts'
import type { WireField } from '../../../../../mocks/backend/wire.ts'

/** How often each outcome came up, per form. */
export type Totals = Record<WireField['form'], Map<FieldResult, number>>

/**
 * A dry run of everybody: every client into the branch that he comes from no further, pets included, as if nothing were
 * ticked. Who is in both already is carried both ways, which is what a comparison shows.
 */
export function everyTransfer(business: Business): { form: WireField['form']; done: Transfer }[] {
  const clients = [...business.accounts.values()].filter(({ kind }) => kind === 'client')
  return clients.flatMap((client) => BRANCHES.flatMap((to) => transfersOf(business, client, to)))
}

function transfersOf(business: Business, { profiles }: AccountRecord, to: Branch) {
  const source = profiles[otherBranch(to)]
  if (!source) return []
  const run = (
    form: WireField['form'],
    more: Pick<Parameters<typeof transfer>[0], 'from' | 'into' | 'petType'>,
  ) => {
    const fieldsOf = (branch: Branch) =>
      business.fields.filter((field) => field.branch === branch && field.form === form)
    const input = {
      source: fieldsOf(otherBranch(to)),
      target: fieldsOf(to),
      overwrite: new Set<string>(),
    }
    return { form, done: transfer({ ...input, mappings: business.mappings, ...more }) }
  }
  const typeId = business.fields.find(
    ({ branch, key }) => branch === otherBranch(to) && key === 'petType',
  )?.id
  return [
    run('client', { from: source.values, into: profiles[to]?.values ?? new Map() }),
    ...source.petIds.flatMap((id) => {
      const values = business.pets.get(id)?.values
      if (!values) return []
      return [
        run('pet', { from: values, into: values, petType: String(values.get(typeId ?? '') ?? '') }),
      ]
    }),
  ]
}

/** The totals of that dry run. */
export function outcomeTotals(business: Business): Totals {
  const totals: Totals = { client: new Map(), pet: new Map() }
  for (const { form, done } of everyTransfer(business)) {
    for (const { result } of done.outcomes) {
      totals[form].set(result, (totals[form].get(result) ?? 0) + 1)
    }
  }
  return totals
}
