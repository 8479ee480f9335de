import type { Omnibox } from 'webextension-polyfill'
import { browser } from './browser.ts'

/** A line under the address bar. It may have any text: this file escapes it for the browser. */
export interface OmniboxLine {
  text: string
  /** Less prominent text after `text`. */
  details?: string | undefined
}

/** A line that can be chosen. `content`: the text it then puts into the address bar. */
export interface OmniboxSuggestion extends OmniboxLine {
  content: string
}

/** The tab in which to open the chosen line. */
export type Disposition = Omnibox.OnInputEnteredDisposition

/** The handlers of what is typed after the keyword. */
export interface OmniboxListener {
  onStart(): void
  onChange(text: string, suggest: (suggestions: OmniboxSuggestion[]) => void): void
  onEnter(text: string, where: Disposition): void
}

/** Starts to pass what is typed to the handlers. */
export function listenToOmnibox({ onStart, onChange, onEnter }: OmniboxListener): void {
  const { omnibox } = browser
  let answers = 0
  omnibox.onInputStarted.addListener(onStart)
  omnibox.onInputChanged.addListener((text, suggest) =>
    onChange(text, (suggestions) => {
      // If the lines are the same as for the keystroke before, Chromium removes them and draws none.
      answers = (answers + 1) % MARKS
      const mark = UNSEEN.repeat(answers)
      suggest(
        suggestions.map(({ content, ...line }) => ({
          content: content + mark,
          description: described(line, isPlain()),
        })),
      )
    }),
  )
  omnibox.onInputEntered.addListener((text, where) => onEnter(text.replaceAll(UNSEEN, ''), where))
}

/** Sets the first line, the one that Enter takes. It has to suit any text: the browser may show it next to a later one. */
export function setFirstLine(line: OmniboxLine): void {
  // The browser would replace "%s" by the typed text.
  const description = described(line, isPlain()).replaceAll('%s', '%\u200bs')
  browser.omnibox.setDefaultSuggestion({ description })
}

/**
 * Formats a line as the browser needs it: XML in Chromium, plain text in Firefox (`plain`). Parts are isolated, so that a
 * right-to-left name does not reorder the text after it.
 */
export function described({ text, details }: OmniboxLine, plain: boolean): string {
  const form = (part: string) => `\u2068${plain ? clean(part) : escaped(clean(part))}\u2069`
  if (!details) return form(text)
  return plain ? `${form(text)} – ${form(details)}` : `${form(text)} <dim>${form(details)}</dim>`
}

/** Removes what XML must not contain: control characters and lone surrogates. */
function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\uFFFE\uFFFF]+/gu, ' ')
    .trim()
}

/** An invisible character (word joiner) that makes a text different from another. */
const UNSEEN = '\u2060'

/** This many lists in a row are distinct; more is not needed, as Chromium ignores lists that come after the next keystroke. */
const MARKS = 16

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '')
}

/** True in Firefox, which alone has this function and shows XML as plain text. */
function isPlain(): boolean {
  return typeof browser.runtime.getBrowserInfo === 'function'
}
