import { currentLocale } from './current.ts'

/** Formatters are slow to make, so each is made once for a language. */
const made = new Map<string, unknown>()

function once<Formatter>(name: string, make: (locale: string) => Formatter): Formatter {
  const locale = currentLocale()
  const key = `${locale} ${name}`
  if (!made.has(key)) made.set(key, make(locale))
  // Safe: under this name only this function keeps a formatter, and always of this kind.
  return made.get(key) as Formatter
}

/** "1,204". */
export function formatNumber(value: number): string {
  return once('number', (locale) => new Intl.NumberFormat(locale)).format(value)
}

/** With this many digits behind the point at most: "7.4". */
export function formatDecimal(value: number, digits: number): string {
  const options = { maximumFractionDigits: digits }
  return once(`decimal ${digits}`, (locale) => new Intl.NumberFormat(locale, options)).format(value)
}

/** An amount of money in whole units: "$1,204.50". `currency`: ISO 4217. */
export function formatMoney(amount: number, currency = 'USD'): string {
  const options = { style: 'currency', currency } as const
  return once(currency, (locale) => new Intl.NumberFormat(locale, options)).format(amount)
}

/** A moment in epoch milliseconds, in this device's time: "Mar 2, 2026, 9:30 AM". */
export function formatDateTime(epochMs: number): string {
  const options = { dateStyle: 'medium', timeStyle: 'short' } as const
  return once('moment', (locale) => new Intl.DateTimeFormat(locale, options)).format(epochMs)
}

/** The same without its year: "Mar 2, 9:30 AM". */
export function formatShortDateTime(epochMs: number): string {
  const options = { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' } as const
  return once('short moment', (locale) => new Intl.DateTimeFormat(locale, options)).format(epochMs)
}

/** Of a moment in epoch milliseconds the time on this device: "9:30 AM". */
export function formatTime(epochMs: number): string {
  const options = { timeStyle: 'short' } as const
  return once('time', (locale) => new Intl.DateTimeFormat(locale, options)).format(epochMs)
}

/** A calendar day, as `2026-03-02`, wherever one is: "Mar 2, 2026". */
export function formatDay(isoDay: string): string {
  return calendar().format(midnightOf(isoDay))
}

/** Calendar days, each as `2026-03-02`, from the first to the last: "Mar 2 – 5, 2026". */
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

/** How long from now, or ago where it is negative, in the largest unit that fits: "in 5 minutes", "20 seconds ago". */
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

/** "Bella, Max and Rocky", or with "or". */
export function formatList(items: readonly string[], joined: 'and' | 'or' = 'and'): string {
  const type = joined === 'and' ? 'conjunction' : 'disjunction'
  return once(joined, (locale) => new Intl.ListFormat(locale, { type })).format(items)
}

/** Counts and short facts one after the other, without a word between them: "3 synced, 1 failed". */
export function formatFacts(items: readonly string[]): string {
  const options = { type: 'unit', style: 'short' } as const
  return once('facts', (locale) => new Intl.ListFormat(locale, options)).format(items)
}

/** Compares two labels as the language sorts them. */
export function compareTexts(one: string, other: string): number {
  return once('order', (locale) => new Intl.Collator(locale)).compare(one, other)
}
