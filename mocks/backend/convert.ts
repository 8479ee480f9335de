import type { Field, Value } from './model.ts'

/** What a value becomes in another field, or why it cannot go there. */
export type Converted =
  | { ok: true; value: Value; changed: boolean }
  | {
      ok: false
      why: 'skipped:type' | 'skipped:option' | 'skipped:too-long'
      /** Of what is too long: how long it is, and how long it may be. */
      fit?: { length: number; limit: number }
    }

type Type = Field['type']

const TEXTS: readonly Type[] = [
  'short-text',
  'long-text',
  'phone',
  'email',
  'address',
  'link',
  'vet',
]

/** What a text must look like to be one of these. Address and vet are free text. */
const SHAPES: { [type in Type]?: RegExp } = {
  'short-text': /^[^\n\r]*$/,
  'long-text': /^/,
  phone: /^\+?[\d\s().-]{5,}$/,
  email: /^[^@\s]+@[^@\s]+$/,
  link: /^https?:\/\/\S+$/,
  address: /^/,
  vet: /^/,
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** A value written out as a person would, which every text field and every choice understands. */
function toText(value: Value): string {
  if (Array.isArray(value)) return value.join(', ')
  return typeof value === 'boolean' ? (value ? 'Yes' : 'No') : String(value).trim()
}

const YES_NO: Record<string, boolean> = { yes: true, no: false }

/** The value in the form a type wants; undefined where it does not fit. Nothing is cut and nothing guessed. */
function reshape(value: Value, type: Type): Value | undefined {
  const text = toText(value)
  if (type === 'choices') return Array.isArray(value) ? value : [text]
  if (Array.isArray(value) && type === 'choice') return value.length === 1 ? value[0] : undefined
  if (type === 'number') return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined
  if (type === 'date') return isDate(text) ? text : undefined
  if (type === 'yes-no') return YES_NO[text.toLowerCase()]
  return SHAPES[type]?.test(text) === false ? undefined : text
}

/** Kinds of values that can ever become one another: a number is no address, a date is no phone. */
function isConvertible(from: Type, to: Type): boolean {
  if (from === to) return true
  if (to === 'short-text' || to === 'long-text') return true
  if (to === 'choice' || to === 'choices') return from !== 'long-text'
  if (to === 'number' || to === 'date' || to === 'yes-no') {
    return from === 'short-text' || from === 'long-text' || from === 'choice'
  }
  return TEXTS.includes(from)
}

/** Puts a value into the form of the target field, or says why not. Options must be there word for word. */
export function convert(value: Value, from: Field, to: Field): Converted {
  if (!isConvertible(from.type, to.type)) return { ok: false, why: 'skipped:type' }
  const reshaped = from.type === to.type ? value : reshape(value, to.type)
  if (reshaped === undefined) return { ok: false, why: 'skipped:type' }
  if (to.type === 'choice' || to.type === 'choices') {
    const chosen = Array.isArray(reshaped) ? reshaped : [toText(reshaped)]
    const known = chosen.every((option) => to.options?.includes(option))
    if (!known) return { ok: false, why: 'skipped:option' }
  }
  const limit = to.maxLength ?? Number.POSITIVE_INFINITY
  if (typeof reshaped === 'string' && reshaped.length > limit) {
    return { ok: false, why: 'skipped:too-long', fit: { length: reshaped.length, limit } }
  }
  return { ok: true, value: reshaped, changed: from.type !== to.type }
}
