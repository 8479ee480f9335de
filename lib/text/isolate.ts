/** Matches Arabic, Hebrew, Syriac, Thaana and N’Ko, by short names of the scripts. */
const RIGHT_TO_LEFT = /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nko}]/u

/** Matches isolated text, and signs that turn a direction of writing and so, in a name, our words that follow. */
const DIRECTIONS = /(\u2068\P{Bidi_C}*\u2069)|\p{Bidi_C}/gu

/**
 * Isolates a right-to-left name and drops signs that turn the direction, so that no name changes the direction of the sentence around it
 * (https://www.w3.org/International/questions/qa-bidi-unicode-controls).
 */
export function isolate(name: string): string {
  const plain = name.replace(DIRECTIONS, '$1')
  return RIGHT_TO_LEFT.test(plain) ? `\u2068${plain}\u2069` : plain
}
