import type { Branch } from '../branch.ts'

/** What a field can hold. `link`: an image or a file, by its address. */
export const FIELD_TYPES = [
  'short-text',
  'long-text',
  'number',
  'date',
  'yes-no',
  'choice',
  'choices',
  'phone',
  'email',
  'address',
  'link',
  'vet',
] as const
export type FieldType = (typeof FIELD_TYPES)[number]

/** The forms that fields stand in. */
export const FORMS = ['client', 'pet'] as const
export type Form = (typeof FORMS)[number]

/** One field of the Client or Pet Fields of one branch, as the business set it up. */
export interface Field {
  id: string
  branch: Branch
  form: Form
  /** Of a standard field, the same in both branches. */
  key?: string | undefined
  label: string
  group: string
  type: FieldType
  /** Of a choice: what one can choose. */
  options?: string[] | undefined
  /** How many characters it holds, where there is a limit. */
  maxLength?: number | undefined
  required: boolean
  /** Of a pet field: the types of pet that have it; all of them where it is left out. */
  petTypes?: string[] | undefined
  /** A code of a door, an alarm, a lockbox. */
  sensitive: boolean
}

/** Whether values of one type can go into a field of another: word for word, put into another form, or never. */
export type Fit = 'same' | 'converts' | 'never'

const TEXTS: readonly FieldType[] = ['short-text', 'long-text']
/** Free text by nature: nothing can be wrong in it. */
const FREE: readonly FieldType[] = [...TEXTS, 'address', 'vet']

/**
 * How far two types fit, before any value is looked at. The backend goes by the same table; a single value of types that
 * convert may still not be readable.
 */
export function fitOf(from: FieldType, to: FieldType): Fit {
  if (from === to) return 'same'
  if (FREE.includes(from) && TEXTS.includes(to)) return 'same'
  if (TEXTS.includes(from) && FREE.includes(to)) return 'same'
  if (TEXTS.includes(to)) return 'converts'
  if (to === 'choice' || to === 'choices') return from === 'long-text' ? 'never' : 'converts'
  return TEXTS.includes(from) || from === 'choice' ? 'converts' : 'never'
}
