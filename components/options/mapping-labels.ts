import { BRANCH_NAME, type Branch, otherBranch } from '../../lib/domain/branch.ts'
import type { Field, FieldType, Form } from '../../lib/domain/mappings/field.ts'
import {
  isImpossible,
  type MappingLine,
  type PairFit,
  pairFit,
  sideOfLine,
} from '../../lib/domain/mappings/mapping-table.ts'
import { termsOf } from '../../lib/domain/normalize-text.ts'
import { type TextKey, text } from '../../lib/text/text.ts'

/** Labels of the field types, in a word or two. */
export const TYPE_LABELS = {
  'short-text': 'mapping.shortText',
  'long-text': 'mapping.longText',
  number: 'mapping.number',
  date: 'mapping.date',
  'yes-no': 'mapping.yesNo',
  choice: 'mapping.choice',
  choices: 'mapping.choices',
  phone: 'mapping.phone',
  email: 'mapping.email',
  address: 'mapping.address',
  link: 'mapping.link',
  vet: 'mapping.vet',
} as const satisfies Record<FieldType, TextKey>

/** Notes on how values of another type are converted to this one. */
const CONVERSIONS = {
  'short-text': 'mapping.asText',
  'long-text': 'mapping.asText',
  choice: 'mapping.asChoice',
  choices: 'mapping.asChoice',
  address: 'mapping.asPlace',
  vet: 'mapping.asPlace',
  number: 'mapping.readsAsNumber',
  date: 'mapping.readsAsDate',
  'yes-no': 'mapping.readsAsYesNo',
  phone: 'mapping.readsAsPhone',
  email: 'mapping.readsAsEmail',
  link: 'mapping.readsAsLink',
} as const satisfies Record<FieldType, TextKey>

/** Names of the forms, as the dashboards print them. */
export const FORM_NAME: Record<Form, string> = { client: 'Client Fields', pet: 'Pet Fields' }

/** Labels of the reasons why two fields are paired, in a word or two. */
export const PAIRED_LABELS = {
  key: 'mapping.byKey',
  saved: 'mapping.bySaved',
  label: 'mapping.byLabel',
  chosen: 'mapping.byChoice',
} as const satisfies Record<NonNullable<MappingLine['by']>, TextKey>

/** Labels a field as an option. `twins`: whether another field has the same label. */
export function optionLabel({ label, group, type }: Field, twins: boolean): string {
  const named = { field: label, type: text(TYPE_LABELS[type]) }
  return twins
    ? text('mapping.fieldOfGroup', { ...named, group })
    : text('mapping.fieldOfType', named)
}

/** Returns notes on how values go from one paired field to the other; none where they are copied unchanged. */
export function fitNotes(inHome: Field, facility: Field): string[] {
  const fit = pairFit(inHome, facility)
  if (isImpossible(fit)) {
    const types = {
      inHome: text(TYPE_LABELS[inHome.type]),
      facility: text(TYPE_LABELS[facility.type]),
    }
    return [text('mapping.neverEither', types)]
  }
  return (['facility', 'in-home'] as const).flatMap((to) =>
    to === 'facility'
      ? noteOn(inHome.type, facility.type, to, fit)
      : noteOn(facility.type, inHome.type, to, fit),
  )
}

function noteOn(from: FieldType, to: FieldType, branch: Branch, fit: PairFit): string[] {
  if (fit[branch] === 'same') return []
  const where = { branch: BRANCH_NAME[branch] }
  if (fit[branch] !== 'never') return [text(CONVERSIONS[to], where)]
  const types = { from: text(TYPE_LABELS[from]), to: text(TYPE_LABELS[to]) }
  return [text('mapping.never', { ...where, ...types })]
}

/** Returns the accessible name of the select that chooses a counterpart. */
export function counterpartLabel(line: MappingLine, branch: Branch): string {
  const field = sideOfLine(line, otherBranch(branch))
  return text('mapping.counterpartFor', {
    branch: BRANCH_NAME[branch],
    field: field?.label ?? '',
  })
}

/** Returns the lines in which a label or group starts with the search text; unsaved ones are always included. */
export function fittingLines(
  lines: readonly MappingLine[],
  { query, alone }: { query: string; alone: boolean },
): MappingLine[] {
  const searched = termsOf(query)
  return lines.filter((line) => {
    if (line.by === 'chosen') return true
    if (alone && line.by !== undefined) return false
    if (!query.trim()) return true
    const named = [line.inHome, line.facility].flatMap((field) =>
      field ? [field.label, field.group] : [],
    )
    const terms = termsOf(named.join(' '))
    const whole = named.join(' ').toLowerCase()
    return (
      (searched.length > 0 &&
        searched.every((each) => terms.some((word) => word.startsWith(each)))) ||
      whole.includes(query.trim().toLowerCase())
    )
  })
}
