import { foldText } from '../../fold.ts'

/**
 * The option that is meant: word for word, else the only one that differs in nothing but case and spaces. Never one that is
 * merely near.
 */
export function readOption(text: string, options: readonly string[]): string | undefined {
  if (options.includes(text)) return text
  const wanted = foldText(text)
  const matching = options.filter((option) => foldText(option) === wanted)
  return matching.length === 1 ? matching[0] : undefined
}

/** Every option that is meant, each once; undefined where one of them is not there. */
export function readOptions(
  texts: readonly string[],
  options: readonly string[],
): string[] | undefined {
  const found = texts.map((text) => readOption(text, options))
  const known = found.filter((option) => option !== undefined)
  return known.length === texts.length && known.length > 0 ? [...new Set(known)] : undefined
}

/**
 * The options that a text names: it is one, or they stand in it with commas between them. Undefined where it could be both,
 * as "Female, spayed" could be if "Female" and "spayed" were options too.
 */
export function readOptionList(text: string, options: readonly string[]): string[] | undefined {
  const whole = readOptions([text], options)
  const parts = text.split(',').filter((part) => part.trim() !== '')
  const listed = parts.length > 1 ? readOptions(parts, options) : undefined
  return whole && listed ? undefined : (whole ?? listed)
}
