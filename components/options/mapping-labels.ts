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
import { message } from '../../lib/platform/i18n.ts'
import { capitalised } from '../ui/plurals.ts'

/** What a type is called in a sentence. */
const NOUNS: Record<FieldType, string> = {
  'short-text': 'a short text',
  'long-text': 'a long text',
  number: 'a number',
  date: 'a date',
  'yes-no': 'yes or no',
  choice: 'a choice',
  choices: 'several choices',
  phone: 'a phone number',
  email: 'an e-mail address',
  address: 'an address',
  link: 'a link',
  vet: 'a vet',
}

/** What a form is called, as the dashboards have it. */
export const FORM_NAME: Record<Form, string> = { client: 'Client Fields', pet: 'Pet Fields' }

/** Why a line belongs together, in a word or two. */
export const PAIRED_LABELS: Record<NonNullable<MappingLine['by']>, string> = {
  key: 'Same standard field',
  saved: 'Set by your business',
  label: 'Same label',
  chosen: 'Not saved yet',
}

/** "short text", for beside a label. */
export function typeLabel(type: FieldType): string {
  return NOUNS[type].replace(/^an? /, '')
}

/** A field as one of many to choose from. `twins`: whether another one has the same label. */
export function optionLabel({ label, group, type }: Field, twins: boolean): string {
  return `${label} (${twins ? `${group}, ` : ''}${typeLabel(type)})`
}

/** What has to be known about two fields that belong together; nothing where values go over word for word. */
export function fitNotes(inHome: Field, facility: Field): string[] {
  const fit = pairFit(inHome, facility)
  if (isImpossible(fit)) {
    const nouns = [capitalised(NOUNS[inHome.type]), NOUNS[facility.type]]
    return [message('mapping_never_both', ...nouns)]
  }
  return (['facility', 'in-home'] as const).flatMap((to) =>
    to === 'facility'
      ? noteOn(inHome.type, facility.type, to, fit)
      : noteOn(facility.type, inHome.type, to, fit),
  )
}

function noteOn(from: FieldType, to: FieldType, branch: Branch, fit: PairFit): string[] {
  if (fit[branch] === 'same') return []
  const where = `To ${BRANCH_NAME[branch]}`
  if (fit[branch] === 'never') {
    return [`${where}: ${message('mapping_never', NOUNS[from], NOUNS[to])}`]
  }
  if (to === 'short-text' || to === 'long-text') return [message('mapping_as_text', where)]
  if (to === 'choice' || to === 'choices') return [message('mapping_as_choice', where)]
  if (to === 'address' || to === 'vet') return [message('mapping_as_place', where)]
  const name = from === 'choice' ? 'mapping_choice_reads_as' : 'mapping_reads_as'
  return [message(name, where, NOUNS[to])]
}

/** What the field to choose a counterpart with is called. */
export function counterpartLabel(line: MappingLine, branch: Branch): string {
  const field = sideOfLine(line, otherBranch(branch))
  return `${BRANCH_NAME[branch]} field for ${field?.label ?? ''}`
}

/** The lines whose labels or groups begin with what is looked for; what is not saved yet is always there. */
export function fittingLines(
  lines: readonly MappingLine[],
  { text, alone }: { text: string; alone: boolean },
): MappingLine[] {
  const searched = termsOf(text)
  return lines.filter((line) => {
    if (line.by === 'chosen') return true
    if (alone && line.by !== undefined) return false
    if (!text.trim()) return true
    const named = [line.inHome, line.facility].flatMap((field) =>
      field ? [field.label, field.group] : [],
    )
    const terms = termsOf(named.join(' '))
    const whole = named.join(' ').toLowerCase()
    return (
      (searched.length > 0 &&
        searched.every((each) => terms.some((word) => word.startsWith(each)))) ||
      whole.includes(text.trim().toLowerCase())
    )
  })
}
