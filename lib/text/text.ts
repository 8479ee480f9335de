import { currentLocale, messageOf } from './current.ts'
import type { en } from './en/index.ts'
import { formatNumber } from './formats.ts'
import { isolate } from './isolate.ts'
import type { Message, ParamNames } from './message.ts'

type English = typeof en

/** The key of a message: its part and its name, such as `sync.title`. */
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

/** What a parameter can be: text as it stands, or a number, written as the language writes it. */
export type TextValue = string | number

/** Names of the parameters that these messages take together. */
export type TextParamNames<Key extends TextKey> = Key extends TextKey
  ? ParamNames<MessageAt<Key>>
  : never

type Values<Names extends string, Value> = {
  [Name in Names]: Name extends 'count' ? number : Value
}

/** The parameters of a message by name; nothing for a message without any. */
export type TextParams<Key extends TextKey, Value = TextValue> = [TextParamNames<Key>] extends [
  never,
]
  ? []
  : [params: Values<TextParamNames<Key>, Value>]

/** A message in the language that is spoken, with its parameters. Names in another direction are fenced off. */
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

/** The form of a message that this count takes in the language that is spoken. */
export function formOf(message: Message, count: unknown): string {
  if (typeof message === 'string') return message
  const rule = new Intl.PluralRules(currentLocale()).select(Number(count))
  if (rule === 'one') return message.one
  return rule === 'many' ? (message.many ?? message.other) : message.other
}

/** A parameter as it stands in a sentence. */
export function valueText(value: TextValue | undefined): string {
  return typeof value === 'number' ? formatNumber(value) : isolate(value ?? '')
}
