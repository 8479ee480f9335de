import { currentLocale } from '../text/current.ts'

/** Capitalizes the first letter of a sentence, which may begin with words such as "this person" in place of a name. */
export function startOfSentence(sentence: string): string {
  return sentence.slice(0, 1).toLocaleUpperCase(currentLocale()) + sentence.slice(1)
}
