import { messageOf } from './current.ts'
import type { en } from './en/index.ts'
import { formatNumber, pluralRule } from './formats.ts'
import { isolate } from './isolate.ts'
import type { Message, ParamNames } from './message.ts'

type English = typeof en

/** The key of a message, part and name: `sync.title`. */
export type TextKey = {
  [Part in keyof English & string]: `${Part}.${keyof English[Part] & string}`
}[keyof English & string]

/** The English message of a key, as a type. */
type MessageAt<Key> = Key extends `${infer Part}.${infer Name}`
  ? Part extends keyof English
    ? Name extends keyof English[Part]
      ? English[Part][Name]
      : never
    : never
  : never

/** The value of a parameter: text as it is, or a number, formatted as in the language. */
export type TextValue = string | number

/** The names of all parameters of these messages. */
export type TextParamNames<Key extends TextKey> = Key extends TextKey
  ? ParamNames<MessageAt<Key>>
  : never

type Values<Names extends string, Value> = {
  [Name in Names]: Name extends 'count' ? number : Value
}

/** The parameters of a message by name; empty for a message without any. */
export type TextParams<Key extends TextKey, Value = TextValue> = [TextParamNames<Key>] extends [
  never,
]
  ? []
  : [params: Values<TextParamNames<Key>, Value>]

/** Returns a message in the current language, with its parameters filled in. Names in the other writing direction are isolated. */
export function text<Key extends TextKey>(key: Key, ...[params]: TextParams<Key>): string {
  // Safe: the values of these parameters are text or numbers, as their type says.
  const values: Readonly<Record<string, TextValue>> = (params ?? {}) as Record<string, TextValue>
  return formOf(messageOf(key), values.count)
    .split(PARAMETER)
    .map((piece, at) => (at % 2 === 0 ? piece : valueText(values[piece])))
    .join('')
}

/** Splits a message so that every second piece is the name of a parameter. */
export const PARAMETER = /\{(\w+)\}/

/** Returns the plural form of a message for this count in the current language. */
export function formOf(message: Message, count: unknown): string {
  if (typeof message === 'string') return message
  const rule = pluralRule(Number(count))
  if (rule === 'one') return message.one
  return rule === 'many' ? (message.many ?? message.other) : message.other
}

/** Returns a parameter as it appears in a sentence. */
export function valueText(value: TextValue | undefined): string {
  return typeof value === 'number' ? formatNumber(value) : isolate(value ?? '')
}
