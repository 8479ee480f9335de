import type { Branch } from '../branch.ts'

/** The types of values in fields. `link`: an image or a file, by its address. */
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

/** The forms that have fields. */
export const FORMS = ['client', 'pet'] as const
export type Form = (typeof FORMS)[number]

/** One field of the Client or Pet Fields of one branch, as the business set it up. */
export interface Field {
  id: string
  branch: Branch
  form: Form
  /** The name of a standard field, the same in both branches; undefined for others. */
  key?: string | undefined
  label: string
  group: string
  type: FieldType
  /** The options of a choice; undefined for other types. */
  options?: string[] | undefined
  /** The longest value, in characters; undefined without a limit. */
  maxLength?: number | undefined
  required: boolean
  /** For a pet field, the types of pet that have it; undefined: all types. */
  petTypes?: string[] | undefined
  /** Whether it holds a code for a door, an alarm or a lockbox. */
  sensitive: boolean
}

/** How values of one type go into a field of another: `same`, word for word; `converts`, in another form; or `never`. */
export type Fit = 'same' | 'converts' | 'never'

const TEXTS: readonly FieldType[] = ['short-text', 'long-text']
/** Types that take any text. */
const FREE: readonly FieldType[] = [...TEXTS, 'address', 'vet']

/**
 * Returns how values of one type go into a field of another, before any value is looked at. The backend uses the same table; a single value
 * may still not convert.
 */
export function fitOf(from: FieldType, to: FieldType): Fit {
  if (from === to) return 'same'
  if (FREE.includes(from) && TEXTS.includes(to)) return 'same'
  if (TEXTS.includes(from) && FREE.includes(to)) return 'same'
  if (TEXTS.includes(to)) return 'converts'
  if (to === 'choice' || to === 'choices') return from === 'long-text' ? 'never' : 'converts'
  return TEXTS.includes(from) || from === 'choice' ? 'converts' : 'never'
}
