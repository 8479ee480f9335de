/** The blocks of Hebrew, Arabic, Syriac, Thaana and N’Ko, and the forms of their letters: https://www.unicode.org/roadmaps/bmp/ */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

/** Matches isolated text, and signs that turn a direction of writing and so, in a name, our words that follow. */
const DIRECTIONS = /(\u2068[^\u202a-\u202e\u2066-\u2069]*\u2069)|[\u202a-\u202e\u2066-\u2069]/g

/**
 * Isolates a right-to-left name and drops signs that turn the direction, so that no name changes the direction of the sentence around it
 * (https://www.w3.org/International/questions/qa-bidi-unicode-controls).
 */
export function isolate(name: string): string {
  const plain = name.replace(DIRECTIONS, '$1')
  return RIGHT_TO_LEFT.test(plain) ? `\u2068${plain}\u2069` : plain
}
