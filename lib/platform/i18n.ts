import type messages from '../../public/_locales/en/messages.json'

/** The name of a sentence in `public/_locales`. */
export type MessageName = keyof typeof messages

/** A code as it stands in the name of a sentence: names of sentences have no hyphens. */
export type MessageWord<Code extends string> = Code extends `${infer Head}-${infer Tail}`
  ? `${Head}_${MessageWord<Tail>}`
  : Code

/** The browser's own look-up, in the user's language; it costs a page nothing to load. */
interface Translator {
  getMessage(name: string, args: string[]): string
}

/** Read while it can be: once the extension was updated under a page, the browser has no sentence left for it. */
const UPDATED = sentenceOr('', 'problem_updated', [])

/**
 * A sentence in the user's language, its `$1`, `$2` … replaced by the words. On a page whose extension was updated it is
 * always the one that says so.
 */
export function message(name: MessageName, ...args: string[]): string {
  return sentenceOr(UPDATED, name, args)
}

function sentenceOr(otherwise: string, name: MessageName, args: string[]): string {
  // Safe: `browser` in Firefox and `chrome` in Chromium both have this member in this form.
  const apis = globalThis as { browser?: { i18n?: Translator }; chrome?: { i18n?: Translator } }
  try {
    return (apis.browser?.i18n ?? apis.chrome?.i18n)?.getMessage(name, args) ?? ''
  } catch {
    return otherwise
  }
}
