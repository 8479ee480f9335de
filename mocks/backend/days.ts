const DAY_MS = 86_400_000
const WEEK = [0, 1, 2, 3, 4, 5, 6]

/** Returns the calendar day of an epoch time in ms, as `2026-03-02`, in the time zone of the business. */
export function dayAt(time: number): string {
  const here = new Date(time)
  return toDay(Date.UTC(here.getFullYear(), here.getMonth(), here.getDate()))
}

/** Returns the day `count` days later, or earlier where it is negative. */
export function dayAfter(day: string, count: number): string {
  return toDay(Date.parse(day) + count * DAY_MS)
}

/** Returns the weekday: Monday is 0, Sunday 6. */
export function weekdayOf(day: string): number {
  return (new Date(Date.parse(day)).getUTCDay() + 6) % 7
}

/** Returns the seven days of the week that contains a day, Monday first. */
export function weekOf(day: string): string[] {
  const monday = dayAfter(day, -weekdayOf(day))
  return WEEK.map((weekday) => dayAfter(monday, weekday))
}

/** True if a text is an existing day, with a year of four digits. */
export function isDay(text: string): boolean {
  const time = /^[12]\d{3}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN
  return !Number.isNaN(time) && toDay(time) === text
}

function toDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
