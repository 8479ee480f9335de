/** Text as it is compared: without case and accents, single spaces. "Pangur Bán" → "pangur ban". */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}

/** The words that a search may begin, folded; a phone number counts as one word of digits. */
export function wordsOf(text: string): string[] {
  const digits = text.replace(/[\s()+./-]/g, '')
  if (/^\d{3,}$/.test(digits)) return [digits]
  return folded(text)
    .split(/[^\p{Letter}\p{Number}@.]+/u)
    .filter(Boolean)
}
