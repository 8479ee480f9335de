import { currentLocale } from './current.ts'

/** The formatters made so far. Making one is slow, so each is made once per language. */
const made = new Map<string, unknown>()

function once<Formatter>(name: string, make: (locale: string) => Formatter): Formatter {
  const locale = currentLocale()
  const key = `${locale} ${name}`
  if (!made.has(key)) made.set(key, make(locale))
  // Safe: only this function stores formatters, and one name always has the same kind.
  return made.get(key) as Formatter
}

/** Formats a number: "1,204". */
export function formatNumber(value: number): string {
  return once('number', (locale) => new Intl.NumberFormat(locale)).format(value)
}

/** Formats a number with at most this many digits after the decimal point: "7.4". */
export function formatDecimal(value: number, digits: number): string {
  const options = { maximumFractionDigits: digits }
  return once(`decimal ${digits}`, (locale) => new Intl.NumberFormat(locale, options)).format(value)
}

/** Formats an amount of money, given in whole units: "$1,204.50". `currency`: ISO 4217. */
export function formatMoney(amount: number, currency = 'USD'): string {
  const options = { style: 'currency', currency } as const
  return once(currency, (locale) => new Intl.NumberFormat(locale, options)).format(amount)
}

/** Formats a moment in epoch milliseconds, in this device's time zone: "Mar 2, 2026, 9:30 AM". */
export function formatDateTime(epochMs: number): string {
  const options = { dateStyle: 'medium', timeStyle: 'short' } as const
  return once('moment', (locale) => new Intl.DateTimeFormat(locale, options)).format(epochMs)
}

/** Formats a moment in epoch milliseconds without its year: "Mar 2, 9:30 AM". */
export function formatShortDateTime(epochMs: number): string {
  const options = { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' } as const
  return once('short moment', (locale) => new Intl.DateTimeFormat(locale, options)).format(epochMs)
}

/** Formats the time of day of a moment in epoch milliseconds, in this device's time zone: "9:30 AM". */
export function formatTime(epochMs: number): string {
  const options = { timeStyle: 'short' } as const
  return once('time', (locale) => new Intl.DateTimeFormat(locale, options)).format(epochMs)
}

/** Formats a calendar day, such as `2026-03-02`, regardless of the time zone: "Mar 2, 2026". */
export function formatDay(isoDay: string): string {
  return calendar().format(midnightOf(isoDay))
}

/** Formats a range of calendar days, each such as `2026-03-02`: "Mar 2 – 5, 2026". */
export function formatDays(from: string, until: string): string {
  return calendar().formatRange(midnightOf(from), midnightOf(until))
}

function calendar(): Intl.DateTimeFormat {
  const options = { dateStyle: 'medium', timeZone: 'UTC' } as const
  return once('day', (locale) => new Intl.DateTimeFormat(locale, options))
}

function midnightOf(isoDay: string): number {
  return Date.parse(`${isoDay}T00:00:00Z`)
}

/** Formats a duration from now in milliseconds, negative for the past, in the largest unit that fits: "in 5 minutes", "20 seconds ago". */
export function formatRelative(ms: number): string {
  const [unit, size] = UNITS.find(([, size]) => Math.abs(ms) >= size) ?? ['second', 1000]
  const options = { numeric: 'always' } as const
  return once('relative', (locale) => new Intl.RelativeTimeFormat(locale, options)).format(
    Math.round(ms / size),
    unit,
  )
}

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
]

/** Joins items into a list: "Bella, Max and Rocky", or with "or". */
export function formatList(items: readonly string[], joined: 'and' | 'or' = 'and'): string {
  const type = joined === 'and' ? 'conjunction' : 'disjunction'
  return once(joined, (locale) => new Intl.ListFormat(locale, { type })).format(items)
}

/** Joins counts and short facts, without a word between them: "3 synced, 1 failed". */
export function formatFacts(items: readonly string[]): string {
  const options = { type: 'unit', style: 'short' } as const
  return once('facts', (locale) => new Intl.ListFormat(locale, options)).format(items)
}

/** Compares two labels by the sort order of the language. */
export function compareTexts(one: string, other: string): number {
  return once('order', (locale) => new Intl.Collator(locale)).compare(one, other)
}

/** Returns which plural form a count takes in the current language. */
export function pluralRule(count: number): Intl.LDMLPluralRule {
  return once('plural', (locale) => new Intl.PluralRules(locale)).select(count)
}
