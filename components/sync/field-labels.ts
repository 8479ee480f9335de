import { BRANCH_NAME, type Branch, otherBranch } from '../../lib/domain/branch.ts'
import type { FieldOutcome } from '../../lib/domain/sync/sync.ts'
import { message } from '../../lib/platform/i18n.ts'
import { isolate } from '../../lib/sentences/problem-sentences.ts'
import { agreeWith } from '../ui/plurals.ts'
import { type ByFate, countForm, type ListedField, type Ticks } from './field-counts.ts'

/** Why a field is not copied into this branch, in a few words; '' where there is nothing to explain. */
export function reasonOf(
  { result, values, fit }: Pick<FieldOutcome, 'result' | 'values' | 'fit'>,
  to: Branch,
): string {
  const there = BRANCH_NAME[to]
  switch (result) {
    case 'kept':
      return message('field_blank', BRANCH_NAME[otherBranch(to)])
    case 'skipped:no-field':
      return message('field_no_field', there)
    case 'skipped:option':
      return values?.source
        ? message('field_option', isolate(values.source), there)
        : message('field_option_unseen', there)
    case 'skipped:pet-type':
      return message('field_pet_type', there)
    case 'skipped:too-long':
      return fit
        ? message('field_too_long', fit.length.toLocaleString('en'), fit.limit.toLocaleString('en'))
        : message('field_too_long_unseen', there)
    case 'skipped:type':
      return message('field_type', there)
    case 'skipped:wider':
      return message('field_wider', there)
    default:
      return ''
  }
}

/** A label that says whose it is: two pets may have the same field. */
export function ownedLabel({ label, pet }: ListedField): string {
  return pet === undefined ? label : `${label} (${pet})`
}

/** What becomes of the private ones: "2 private fields stay behind", "1 of 2 private fields comes along". */
export function privateTitle(count: number, ticked: number): string {
  const fields = count === 1 ? 'private field' : 'private fields'
  if (ticked === 0) return `${count} ${fields} ${count === 1 ? 'stays' : 'stay'} behind`
  const some = ticked === count ? `${count}` : `${ticked} of ${count}`
  return `${some} ${fields} ${ticked === 1 ? 'comes' : 'come'} along`
}

/** How the fields of one pet go: "4 copied, 1 kept, 1 stays behind". */
export function petCounts(form: ByFate, ticks: Ticks): string {
  const { copied, replaced, kept, left } = countForm(form, ticks)
  return [
    copied && `${copied} copied`,
    replaced && `${replaced} replaced`,
    kept && `${kept} kept`,
    left && agreeWith(left, 'stays behind', 'stay behind'),
  ]
    .filter(Boolean)
    .join(', ')
}
