import { FIELD_BITS } from './account-words.ts'
import type { Hits } from './hits.ts'
import { farnessTable, type Run } from './runs.ts'
import { textAt } from './texts.ts'
import { eachLike, slipsIn } from './typos.ts'
import type { View } from './view.ts'

/** So many words at most are named that a mistyped one was taken for. */
const MOST_NAMED = 20

/** Everybody who has a word that the mistyped one may stand for. */
export function mistypedRuns({ parts, offsets }: View, word: string): Run[] {
  const most = slipsIn(word)
  if (most === 0) return []
  const runs: Run[] = []
  parts.forEach(({ dictionary }, at) => {
    const { starts, postings } = dictionary
    const offset = offsets[at] ?? 0
    eachLike(dictionary, word, most, (like, slips, isWhole) => {
      const [from, to] = [starts[like] ?? 0, starts[like + 1] ?? 0]
      runs.push({ offset, postings, from, to, farness: farnessTable(slips, isWhole) })
    })
  })
  return runs
}

/** The words that the mistyped one was taken for, the nearest first, as far as somebody was found by them. */
export function wordsHit({ parts, offsets }: View, hits: Hits, word: string): string[] {
  const nearest = new Map<string, number>()
  parts.forEach(({ dictionary }, at) => {
    const { words, starts, postings } = dictionary
    const offset = offsets[at] ?? 0
    eachLike(dictionary, word, slipsIn(word), (like, slips) => {
      const to = starts[like + 1] ?? 0
      for (let i = starts[like] ?? 0; i < to; i++) {
        if (!hits.has(offset + ((postings[i] ?? 0) >>> FIELD_BITS))) continue
        const text = textAt(words, like)
        nearest.set(text, Math.min(slips, nearest.get(text) ?? slips))
        break
      }
    })
  })
  const sorted = [...nearest].sort(([, a], [, b]) => a - b)
  return sorted.slice(0, MOST_NAMED).map(([text]) => text)
}
