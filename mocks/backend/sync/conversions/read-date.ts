const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** `2021-03-04` and `2021/3/4`: nobody writes the day second after the year. */
const YEAR_FIRST = /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})$/
/** `03/04/2021`, `31.12.2020`: which of the two is the day depends on who wrote it. */
const YEAR_LAST = /^(?<one>\d{1,2})(?<mark>[-/.])(?<other>\d{1,2})\k<mark>(?<year>\d{4})$/
/** `March 3, 2021`, `Mar 3rd 2021`. */
const MONTH_NAME_FIRST = /^(?<name>\p{L}+)\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/u
/** `3 Mar 2021`, `3rd of March, 2021`. */
const DAY_FIRST =
  /^(?<day>\d{1,2})(?:st|nd|rd|th|\.)? (?:of )?(?<name>\p{L}+)\.?,? (?<year>\d{4})$/u

/** Returns the day in ISO 8601; undefined for one that does not exist. */
function toIso(year: number, month: number, day: number): string | undefined {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  const isThere = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && month <= 12
  return isThere && year > 0 ? date.toISOString().slice(0, 10) : undefined
}

/** Returns 1 to 12 for a full or short English name; 0 for anything else. */
function monthOf(name: string): number {
  const short = name === 'sept' ? 'sep' : name
  return MONTHS.indexOf(short) + 1 || NAMES.indexOf(name) + 1
}

/**
 * Parses the day a text names, to ISO 8601. Undefined for a day that does not exist, for a year of two digits, and for a text that can be
 * read in two ways: 03/04/2021 is a day in March here and in April elsewhere.
 */
export function readDate(text: string): string | undefined {
  const plain = text.trim().toLowerCase().replaceAll(/\s+/g, ' ')
  const ordered = YEAR_FIRST.exec(plain)?.groups
  if (ordered) return toIso(Number(ordered.year), Number(ordered.month), Number(ordered.day))
  const named = (MONTH_NAME_FIRST.exec(plain) ?? DAY_FIRST.exec(plain))?.groups
  if (named) return toIso(Number(named.year), monthOf(named.name ?? ''), Number(named.day))
  const open = YEAR_LAST.exec(plain)?.groups
  if (!open) return undefined
  const [year, one, other] = [Number(open.year), Number(open.one), Number(open.other)]
  const readings = [toIso(year, one, other), toIso(year, other, one)]
  const possible = [...new Set(readings.filter((reading) => reading !== undefined))]
  return possible.length === 1 ? possible[0] : undefined
}
