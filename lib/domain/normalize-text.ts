/**
 * Replacements for letters that do not decompose into a base letter and an accent, and for the forms of an apostrophe that count as
 * letters.
 */
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
 * Normalizes text for comparing: without case and accents, with single spaces. "Pangur Bán" → "pangur ban". Invisible characters are
 * removed, and lone surrogates become U+FFFD.
 */
export function normalizeText(text: string): string {
  // The fast path for most names: letters without accents, and single spaces.
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

/**
 * Splits a text into normalized words, the ones that a search may match by their beginnings. A phone number counts as one word of digits.
 */
export function termsOf(text: string): string[] {
  const digits = text.replace(/[\s()+./-]/g, '')
  if (/^\d{3,}$/.test(digits)) return [digits]
  return normalizeText(text)
    .split(/[^\p{Letter}\p{Number}@.]+/u)
    .filter(Boolean)
}
