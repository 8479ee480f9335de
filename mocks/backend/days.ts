const DAY_MS = 86_400_000
const WEEK = [0, 1, 2, 3, 4, 5, 6]

/** The calendar day at a moment, as `2026-03-02`: that of the place where the business is. */
export function dayAt(time: number): string {
  const here = new Date(time)
  return toDay(Date.UTC(here.getFullYear(), here.getMonth(), here.getDate()))
}

/** So many days later, or earlier where `count` is negative. */
export function dayAfter(day: string, count: number): string {
  return toDay(Date.parse(day) + count * DAY_MS)
}

/** Monday is 0, Sunday 6. */
export function weekdayOf(day: string): number {
  return (new Date(Date.parse(day)).getUTCDay() + 6) % 7
}

/** The seven days, Monday first, of the week in which a day is. */
export function weekOf(day: string): string[] {
  const monday = dayAfter(day, -weekdayOf(day))
  return WEEK.map((weekday) => dayAfter(monday, weekday))
}

/** Whether a text is a day there is, of a year with four digits. */
export function isDay(text: string): boolean {
  const time = /^[12]\d{3}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN
  return !Number.isNaN(time) && toDay(time) === text
}

function toDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
