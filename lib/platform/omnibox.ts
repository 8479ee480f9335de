import type { Omnibox } from 'webextension-polyfill'
import { browser } from './browser.ts'

/** A line under the address bar. Any text: it is made safe for the browser here. */
export interface OmniboxLine {
  text: string
  /** Set apart from it. */
  details?: string | undefined
}

/** A line that can be chosen. `content`: what the address bar says then. */
export interface OmniboxSuggestion extends OmniboxLine {
  content: string
}

/** Where to open what was chosen. */
export type Disposition = Omnibox.OnInputEnteredDisposition

/** Who hears what is typed after the keyword. */
export interface OmniboxListener {
  onStart(): void
  onChange(text: string, suggest: (suggestions: OmniboxSuggestion[]) => void): void
  onEnter(text: string, where: Disposition): void
}

/** Listens from now on. */
export function listenToOmnibox({ onStart, onChange, onEnter }: OmniboxListener): void {
  const { omnibox } = browser
  let answers = 0
  omnibox.onInputStarted.addListener(onStart)
  omnibox.onInputChanged.addListener((text, suggest) =>
    onChange(text, (suggestions) => {
      // Chromium draws nothing where the lines are those of the keystroke before, and takes those away.
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

/** What the first line says, the one that Enter takes. It may be drawn beside whatever is typed. */
export function setFirstLine(line: OmniboxLine): void {
  // The browser would put what was typed in the place of "%s".
  const description = described(line, isPlain()).replaceAll('%s', '%\u200bs')
  browser.omnibox.setDefaultSuggestion({ description })
}

/**
 * A line in the form that a browser wants: XML in Chromium, plain text in Firefox. Parts are isolated, so that a name written from
 * right to left does not turn around what comes after it.
 */
export function described({ text, details }: OmniboxLine, plain: boolean): string {
  const form = (part: string) => `\u2068${plain ? clean(part) : escaped(clean(part))}\u2069`
  if (!details) return form(text)
  return plain ? `${form(text)} – ${form(details)}` : `${form(text)} <dim>${form(details)}</dim>`
}

/** Without what no XML may have: control characters and halves of a character. */
function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\uFFFE\uFFFF]+/gu, ' ')
    .trim()
}

/** Takes no place on screen, and makes one text another. */
const UNSEEN = '\u2060'

/** So many lists in a row are kept distinct: Chromium ignores those that come after the next keystroke. */
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

/** Only Firefox has this function, and only Firefox shows marks of XML as they are. */
function isPlain(): boolean {
  return typeof browser.runtime.getBrowserInfo === 'function'
}
