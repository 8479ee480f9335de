import type { Random } from './random.ts'

/** Draws a day in a span of years, ISO 8601. */
export function drawDay(random: Random, firstYear: number, years: number): string {
  const day = Date.UTC(firstYear, 0, 1) + random.below(years * 365) * 86_400_000
  return new Date(day).toISOString().slice(0, 10)
}

const MONTHS =
  'January,February,March,April,May,June,July,August,September,October,November,December'.split(',')

/** Writes a day as people do: `March 3, 2021`, `03/03/2021`, `2021-03-03`. */
export function writtenDay(random: Random, day: string): string {
  const [year, month, date] = day.split('-')
  const draw = random.next()
  if (draw < 0.4) return day
  return draw < 0.6
    ? `${MONTHS[Number(month) - 1]} ${Number(date)}, ${year}`
    : `${month}/${date}/${year}`
}
