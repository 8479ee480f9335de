import { type FieldType, fitOf } from '../../../lib/domain/mappings/field.ts'
import type { Value } from '../model.ts'
import type { WireField } from '../wire.ts'
import { readDate } from './conversions/read-date.ts'
import { readNumber, unitOf } from './conversions/read-number.ts'
import { readOption, readOptionList, readOptions } from './conversions/read-options.ts'
import { readPhone } from './conversions/read-phone.ts'
import { readEmail, readLine, readLink, readYesNo } from './conversions/read-words.ts'
import { writeOut } from './show-value.ts'

/** The reason why a value cannot go into another field. */
interface ConversionRefusal {
  ok: false
  why: 'skipped:type' | 'skipped:option' | 'skipped:too-long'
  /** For a value that is too long: its length, and the limit. */
  fit?: { length: number; limit: number }
}

/** The converted value, or the refusal. `changed`: it got another form, or the spelling of the target. */
export type Converted = { ok: true; value: Value; changed: boolean } | ConversionRefusal

const WRONG_TYPE: ConversionRefusal = { ok: false, why: 'skipped:type' }
const NO_OPTION: ConversionRefusal = { ok: false, why: 'skipped:option' }

function isRefused(reshaped: Value | ConversionRefusal): reshaped is ConversionRefusal {
  return typeof reshaped === 'object' && !Array.isArray(reshaped)
}

/** How each type reads what is written in a text; choices are read further below. */
const READ: Record<
  Exclude<FieldType, 'choice' | 'choices'>,
  (text: string, to: WireField) => Value | undefined
> = {
  'short-text': readLine,
  'long-text': (text) => text,
  number: (text, to) => readNumber(text, to.label),
  date: readDate,
  'yes-no': readYesNo,
  phone: readPhone,
  email: readEmail,
  address: (text) => text,
  link: readLink,
  vet: (text) => text,
}

/** Finds the option or options in the target. Several chosen values do not fit into a single choice. */
function choose(value: Value, { type, options = [] }: WireField): Value | ConversionRefusal {
  const texts = Array.isArray(value) ? value.filter((option) => option.trim() !== '') : undefined
  if (type === 'choices') {
    const chosen = texts ? readOptions(texts, options) : readOptionList(writeOut(value), options)
    return chosen ?? NO_OPTION
  }
  const distinct = [...new Set(texts ?? [writeOut(value)])]
  const [only] = distinct
  if (only === undefined || distinct.length > 1) return WRONG_TYPE
  return readOption(only, options) ?? NO_OPTION
}

function reshape(value: Value, from: WireField, to: WireField): Value | ConversionRefusal {
  if (to.type === 'choice' || to.type === 'choices') return choose(value, to)
  if (to.type === 'number' && typeof value === 'number') return value
  // From phone to phone any text is copied: people know what they meant.
  if (to.type === 'phone' && from.type === 'phone') return writeOut(value)
  return READ[to.type](writeOut(value), to) ?? WRONG_TYPE
}

/** True if the fields have different units: kilograms do not go into a field for pounds. */
function unitsDiffer(from: WireField, to: WireField): boolean {
  const [one, other] = [unitOf(from.label), unitOf(to.label)]
  return one !== undefined && other !== undefined && one !== other
}

/**
 * Puts a value into the form of the target field, or says why not. Pure and total: any value of any type, also one that
 * breaks its own definition, ends in one of the two. Nothing is cut and nothing guessed; what comes out holds in the target.
 */
export function convert(value: Value, from: WireField, to: WireField): Converted {
  const fit = fitOf(from.type, to.type)
  const isNoNumber = typeof value === 'number' && !Number.isFinite(value)
  if (isNoNumber || fit === 'never' || unitsDiffer(from, to)) return WRONG_TYPE
  const reshaped = reshape(value, from, to)
  if (isRefused(reshaped)) return reshaped
  const limit = to.maxLength ?? Number.POSITIVE_INFINITY
  const length = typeof reshaped === 'string' ? reshaped.length : 0
  if (length > limit) return { ok: false, why: 'skipped:too-long', fit: { length, limit } }
  const changed = fit === 'converts' || writeOut(reshaped) !== writeOut(value)
  return { ok: true, value: reshaped, changed }
}
