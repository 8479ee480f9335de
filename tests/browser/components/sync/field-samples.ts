import type { Match } from '../../../../lib/domain/sync/match.ts'
import type {
  FieldOutcome,
  FieldResult,
  PetOutcome,
  Preview,
} from '../../../../lib/domain/sync/sync.ts'
import { ARABIC_NAME, PHONE_MATCH, preview } from '../samples.ts'

const LONG_VALUE =
  'Biscuit is shy with men in hats, loves the lake, and must not meet the terrier of number 14. '.repeat(
    3,
  )

/** An outcome whose field has the same label on both sides. */
export function outcome(
  label: string,
  group: string,
  result: FieldResult,
  more: Partial<FieldOutcome> = {},
): FieldOutcome {
  const id = label.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
  return { label, group, result, from: `h-${id}`, to: `f-${id}`, ...more }
}

/** Both have a value for it. */
export const KEPT_PHONE = outcome('Phone', 'Contact', 'kept', {
  values: { source: '(206) 555-0147', target: '+1 206 555 0100' },
})

/** A code: it comes along only with a tick. */
export const ALARM_CODE = outcome('Alarm code', 'Home access', 'skipped:sensitive', {
  sensitive: true,
})

/** Five fields, one of each sort. */
export function fiveFields(): Preview {
  return preview({
    fields: [
      outcome('First name', 'Contact', 'copied', { values: { source: 'Bob' } }),
      KEPT_PHONE,
      ALARM_CODE,
      outcome('Favourite walk', 'Care', 'skipped:option', { values: { source: 'The dog park' } }),
      { label: 'Signed agreement', group: 'Office', result: 'required-empty', to: 'f-agreement' },
    ],
    pets: [],
  })
}

/** What a pet brings, with something to choose about it. */
export const BISCUIT: PetOutcome = {
  petId: 'p1',
  name: 'Biscuit',
  result: 'copied',
  fields: [
    outcome('Pet name', 'Pet', 'copied', { values: { source: 'Biscuit' } }),
    outcome('Breed', 'Pet', 'equal'),
    outcome('Weight', 'Pet', 'converted', { values: { source: '12 kg', becomes: '12' } }),
    outcome('Food', 'Care', 'kept', { values: { source: 'Twice a day 🐾', target: 'Once' } }),
    outcome('Crate code', 'Care', 'skipped:sensitive', { sensitive: true }),
    { label: 'Rabies vaccination', group: 'Health', result: 'required-empty', to: 'f-rabies' },
  ],
}

const PANGUR: PetOutcome = {
  petId: 'p2',
  name: 'Pangur Bán',
  result: 'equal',
  fields: [
    outcome('Pet name', 'Pet', 'equal'),
    outcome('Litter', 'Care', 'skipped:pet-type', { values: { source: 'Clay' } }),
  ],
}

/** Eighty fields of every sort, with long values and right-to-left ones, two pets, and a mapping that leads nowhere. */
export function eightyFields(): Preview {
  const plain = Array.from({ length: 50 }, (_, at) =>
    outcome(`Question ${at + 1}`, ['Contact', 'Care', 'Office'][at % 3] ?? '', 'copied', {
      values: { source: at % 7 ? `Answer ${at + 1}` : LONG_VALUE },
    }),
  )
  return preview({
    fields: [
      KEPT_PHONE,
      outcome('Notes for the walker', 'Care', 'kept', {
        values: { source: LONG_VALUE, target: `${ARABIC_NAME} – 06:30` },
      }),
      outcome('Weight limit of the car', 'Office', 'kept', {
        values: { source: '12 kg', target: '40', becomes: '12' },
      }),
      ...plain,
      outcome('E-mail', 'Contact', 'equal'),
      outcome('Address', 'Contact', 'equal'),
      outcome('Second phone', 'Contact', 'kept', { values: { target: '206 555 0101' } }),
      ALARM_CODE,
      outcome('Lockbox', 'Home access', 'skipped:sensitive', { sensitive: true }),
      outcome('Favourite walk', 'Care', 'skipped:option', { values: { source: 'The dog park' } }),
      outcome('House rules', 'Home access', 'skipped:too-long', {
        values: { source: LONG_VALUE },
        fit: { length: 2431, limit: 500 },
      }),
      outcome('Client since', 'Office', 'skipped:type', { values: { source: 'a while ago' } }),
      outcome('How did you hear about us?', 'Office', 'skipped:no-field'),
      outcome('Remarks about payment', 'Office', 'skipped:wider'),
      outcome(`Label of ${ARABIC_NAME}`, 'Care', 'skipped:no-field'),
      ...['Signed agreement', 'Emergency contact', 'Photo consent'].map((label) => ({
        label,
        group: 'Office',
        result: 'required-empty' as const,
        to: `f-${label}`,
      })),
    ],
    pets: [BISCUIT, PANGUR],
    warnings: [{ kind: 'mapping-gone', label: 'Vet clinic' }],
  })
}

/** Fifty who may be the same person: two are, as good as certain, 24 are likely, and 24 have no more than a pet in common. */
export function fiftyMatches(): Match[] {
  return Array.from({ length: 50 }, (_, at) => ({
    ...PHONE_MATCH,
    accountId: `m${at}`,
    name: `Max Miller ${at + 1}`,
    status: at % 3 ? 'active' : 'inactive',
    ...(at < 2 && { reasons: ['phone', 'name', 'pet'], strength: 'certain' }),
    ...(at >= 26 && { reasons: ['pet'], strength: 'possible' }),
  }))
}
