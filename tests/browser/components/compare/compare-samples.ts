import type { ComparedField, Difference } from '../../../../lib/domain/sync/comparison.ts'
import { ARABIC_NAME, LONG_NAME, MARKUP_NAME } from '../samples.ts'

const REX = { id: 'rex', name: 'Rex' }
const LONG_NOTE = 'Please take the side gate, not the front door. '.repeat(12).trim()

function side(id: string, label: string, value: string | undefined): ComparedField {
  return value === undefined ? { id, label, blank: true } : { id, label, blank: false, value }
}

/** Two fields of one label; a value that is left out is blank. */
export function difference(
  label: string,
  [inHome, facility]: [string | undefined, string | undefined],
  change: Partial<Difference> = {},
): Difference {
  return {
    label,
    group: 'Notes',
    inHome: side(`ih-${label}`, label, inHome),
    facility: side(`fa-${label}`, label, facility),
    sensitive: false,
    copy: { 'in-home': 'copied', facility: 'copied' },
    ...change,
  }
}

export const VET = difference('Vet clinic', ['Green Lake Animal Hospital', 'Cat Clinic'], {
  group: 'Health',
  facility: side('fa-vet', 'Veterinarian', 'Cat Clinic'),
})
export const NOTES = difference('Notes', ['Rex pulls.', undefined])
export const ALARM = difference('Alarm code', [undefined, undefined], {
  group: 'Home access',
  inHome: { id: 'ih-alarm', label: 'Alarm code', blank: false },
  facility: { id: 'fa-alarm', label: 'Alarm code', blank: false },
  sensitive: true,
  copy: { 'in-home': 'skipped:sensitive', facility: 'skipped:sensitive' },
})
export const BREED = difference('Breed', ['German Shepherd', 'Alsatian'], {
  group: 'Pet',
  pet: REX,
})
export const HEARD = difference('How did you hear about us?', ['The dog park', 'Walked by'], {
  group: 'Marketing',
  copy: { 'in-home': 'skipped:option', facility: 'skipped:option' },
})

/** What makes a row hard to draw. */
export const HARD = [
  difference(LONG_NAME, [LONG_NOTE, 'No spaces'.repeat(40).replaceAll(' ', '')]),
  difference(MARKUP_NAME, [MARKUP_NAME, '__proto__'], { copy: HEARD.copy }),
  difference(ARABIC_NAME, [ARABIC_NAME, '🐕‍🦺 Söhne']),
]
