import type { Omnibox } from 'webextension-polyfill'
import { browser } from './browser.ts'
import { hasWorkersCookies } from './cookie-stores.ts'

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
  omnibox.onInputStarted.addListener(onStart)
  omnibox.onInputChanged.addListener((text, suggest) =>
    onChange(text, (suggestions) =>
      suggest(
        suggestions.map(({ content, ...line }) => ({
          content,
          description: described(line, isPlain()),
        })),
      ),
    ),
  )
  omnibox.onInputEntered.addListener(onEnter)
}

/** What the first line says, the one that Enter takes. */
export function setFirstLine(line: OmniboxLine): void {
  // The browser would put what was typed in the place of "%s".
  const description = described(line, isPlain()).replaceAll('%s', '%\u200bs')
  browser.omnibox.setDefaultSuggestion({ description })
}

/** Opens an address where somebody wants it; in a tab of its own where the current one has other cookies than the worker found it with. */
export async function openAt(url: string, where: Disposition): Promise<void> {
  if (where === 'currentTab' && (await isCurrentTabOurs())) await browser.tabs.update({ url })
  else await browser.tabs.create({ url, active: where !== 'newBackgroundTab' })
}

async function isCurrentTabOurs(): Promise<boolean> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
  return !tab || hasWorkersCookies(tab)
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
