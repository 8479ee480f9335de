import { currentLocale } from '../text/current.ts'

/** Begins a sentence with a capital where words such as "this person" stand in place of a name. */
export function startOfSentence(sentence: string): string {
  return sentence.slice(0, 1).toLocaleUpperCase(currentLocale()) + sentence.slice(1)
}
