/** Letters that do not come apart into one and its accent; and the shapes of an apostrophe that count as letters. */
const PLAIN: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ς: 'σ',
  ʹ: "'",
  ʻ: "'",
  ʼ: "'",
}
const ODD_LETTERS = /[ßæœøłđðþħŧıςʹʻʼ]/g

/**
 * Text as it is compared: without case and accents, single spaces. "Pangur Bán" → "pangur ban". Invisible signs are left out, and
 * halves of a pair become U+FFFD.
 */
export function normalizeText(text: string): string {
  // Most names: nothing in them but letters without accents, and single spaces.
  if (!/[^ -~]|^ | $| {2}/.test(text)) return text.toLowerCase()
  return text
    .toWellFormed()
    .normalize('NFKD')
    .replace(/[\p{Mark}\p{Format}]/gu, '')
    .toLowerCase()
    .replace(ODD_LETTERS, (letter) => PLAIN[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim()
}

/** The words that a search may begin, folded; a phone number counts as one word of digits. */
export function termsOf(text: string): string[] {
  const digits = text.replace(/[\s()+./-]/g, '')
  if (/^\d{3,}$/.test(digits)) return [digits]
  return normalizeText(text)
    .split(/[^\p{Letter}\p{Number}@.]+/u)
    .filter(Boolean)
}
