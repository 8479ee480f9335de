import { foldText } from '../../fold.ts'

/**
 * Finds the option that a text names: an exact match, else the only one that differs in nothing but case and spaces. Never a merely similar
 * one.
 */
export function readOption(text: string, options: readonly string[]): string | undefined {
  if (options.includes(text)) return text
  const wanted = foldText(text)
  const matching = options.filter((option) => foldText(option) === wanted)
  return matching.length === 1 ? matching[0] : undefined
}

/** Finds the option of each text, each once; undefined if one of them has none. */
export function readOptions(
  texts: readonly string[],
  options: readonly string[],
): string[] | undefined {
  const found = texts.map((text) => readOption(text, options))
  const known = found.filter((option) => option !== undefined)
  return known.length === texts.length && known.length > 0 ? [...new Set(known)] : undefined
}

/**
 * Parses the options that a text names: it is one, or they stand in it with commas between them. Undefined where it could be both, as
 * "Female, spayed" could be if "Female" and "spayed" were options too.
 */
export function readOptionList(text: string, options: readonly string[]): string[] | undefined {
  const whole = readOptions([text], options)
  const parts = text.split(',').filter((part) => part.trim() !== '')
  const listed = parts.length > 1 ? readOptions(parts, options) : undefined
  return whole && listed ? undefined : (whole ?? listed)
}
