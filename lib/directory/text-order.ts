/** The first half of a pair of code units, or the second. */
const HALF = /[\ud800-\udfff]/

/** How to sort these texts in the order of their code points, which is the one of their bytes. */
export function orderFor(texts: readonly string[]): (one: string, other: string) => number {
  return texts.some((text) => HALF.test(text)) ? byCodePoints : byCodeUnits
}

/** Where there are no pairs it is the same order, and told at once. */
function byCodeUnits(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}

function byCodePoints(one: string, other: string): number {
  const [these, those] = [[...one.toWellFormed()], [...other.toWellFormed()]]
  const shorter = Math.min(these.length, those.length)
  for (let at = 0; at < shorter; at++) {
    const difference = (these[at]?.codePointAt(0) ?? 0) - (those[at]?.codePointAt(0) ?? 0)
    if (difference !== 0) return difference
  }
  return these.length - those.length
}
