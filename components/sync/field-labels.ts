import { BRANCH_NAME, type Branch, otherBranch } from '../../lib/domain/branch.ts'
import type { FieldOutcome, PetOutcome } from '../../lib/domain/sync/sync.ts'
import { formatFacts } from '../../lib/text/formats.ts'
import { text } from '../../lib/text/text.ts'
import { type ByFate, countForm, type ListedField, type Ticks } from './field-counts.ts'

/** Says in a few words why a field is not copied into this branch; '' where there is nothing to explain. */
export function reasonOf(
  { result, values, fit }: Pick<FieldOutcome, 'result' | 'values' | 'fit'>,
  to: Branch,
): string {
  const branch = BRANCH_NAME[to]
  switch (result) {
    case 'kept':
      return text('field.blank', { branch: BRANCH_NAME[otherBranch(to)] })
    case 'skipped:no-field':
      return text('field.noField', { branch })
    case 'skipped:option':
      return values?.source
        ? text('field.option', { value: values.source, branch })
        : text('field.optionUnseen', { branch })
    case 'skipped:pet-type':
      return text('field.petType', { branch })
    case 'skipped:too-long':
      return fit
        ? text('field.tooLong', { length: fit.length, limit: fit.limit })
        : text('field.tooLongUnseen', { branch })
    case 'skipped:type':
      return text('field.type', { branch })
    case 'skipped:wider':
      return text('field.wider', { branch })
    default:
      return ''
  }
}

/** Returns the label with the pet's name: two pets may have the same field. */
export function ownedLabel({ label, pet }: ListedField): string {
  return pet === undefined ? label : text('field.ofPet', { field: label, pet })
}

/** Says what happens to the private fields: "2 private fields stay behind", "1 of 2 private fields comes along". */
export function privateTitle(count: number, ticked: number): string {
  if (ticked === 0) return text('field.privateStay', { count })
  if (ticked === count) return text('field.privateAlong', { count })
  return text('field.privateSome', { count: ticked, total: count })
}

/** Says what happens to a pet and its fields: "comes along: 4 copied, 1 kept, 1 stays behind". */
export function petFate(
  { result }: PetOutcome,
  form: ByFate,
  { to, ticks }: { to: Branch; ticks: Ticks },
): string {
  const facts = petCounts(form, ticks)
  if (result === 'equal') {
    const branch = BRANCH_NAME[to]
    return facts
      ? text('field.petThereWith', { branch, facts })
      : text('field.petThere', { branch })
  }
  return facts ? text('field.petAlongWith', { facts }) : text('field.comesAlong')
}

/** Sums up the fields of one pet: "4 copied, 1 kept, 1 stays behind". */
export function petCounts(form: ByFate, ticks: Ticks): string {
  const { copied, replaced, kept, left } = countForm(form, ticks)
  const facts = [
    [copied, 'field.countCopied'],
    [replaced, 'field.countReplaced'],
    [kept, 'field.countKept'],
    [left, 'field.countLeft'],
  ] as const
  return formatFacts(facts.flatMap(([count, key]) => (count ? [text(key, { count })] : [])))
}
