import type { ComponentChild } from 'preact'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { BRANCH_NAME } from '../../../lib/domain/branch.ts'
import { ROLES } from '../../../lib/domain/role.ts'
import { setTexts } from '../../../lib/text/current.ts'
import { en } from '../../../lib/text/en/index.ts'
import { isMarked, PSEUDO } from '../../fixtures/pseudo-language.ts'
import { drawInOptions, drawInPopup, drawInWelcome, drawOnPage } from './draw.tsx'
import {
  CONVERSATION_GALLERY,
  DASHBOARD_GALLERY,
  DIALOG_GALLERY,
  OPTIONS_GALLERY,
  POPUP_GALLERY,
  WELCOME_GALLERY,
} from './galleries.ts'

/** The sources of what the states are drawn from: names, fields, messages. */
const SAMPLES = import.meta.glob<string>(
  [
    './**/*-{states,samples,frame}.{ts,tsx}',
    './samples.ts',
    './**/*-list.tsx',
    '../../fixtures/fields.ts',
  ],
  {
    query: '?raw',
    import: 'default',
    eager: true,
  },
)
const STRING = /(?<quote>['"`])(?<text>(?:(?!\k<quote>).)*)\k<quote>|>(?<child>[^<>{}]+)</gu
/** Data has a capital, a blank, a digit or an at sign; code words have none of these. */
const DATA_TEXT = /[\p{Lu}\d @]/u
const WORD = /[A-Za-z]{2,}/g
const DATA = [
  ...Object.values(SAMPLES)
    .flatMap((source) =>
      [...source.matchAll(STRING)].map(({ groups }) => groups?.text ?? groups?.child ?? ''),
    )
    .filter((text) => DATA_TEXT.test(text)),
  ...Object.values(BRANCH_NAME),
  ...ROLES,
  // What the dashboards call their pages, and names that try what a screen can bear.
  ...['Tandem', 'Client Fields', 'Pet Fields', '__proto__', 'zebra', 'npm run demo:server'],
].join('\n')

/** Names that are one word of any length, e-mail addresses and those of sites, and what `Intl` writes for dates and times. */
const NO_TEXT =
  /[A-Za-z]{40,}|\S+@\S+|\S+\.example|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|AM|PM|in|ago|seconds?|minutes?|hours?|days?|and|or)\b/g

/** Words on screen in plain letters that are no data. */
function unmarkedIn(root: Node): string[] {
  return [...visibleTexts(root)].flatMap((text) =>
    (text.replace(NO_TEXT, '').match(WORD) ?? [])
      .filter((word) => !DATA.includes(word))
      .map((word) => `${word} (${text.trim()})`),
  )
}

const SPOKEN = ['aria-label', 'aria-description', 'title', 'alt', 'placeholder']

function* visibleTexts(root: Node): Generator<string> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element) for (const name of SPOKEN) yield node.getAttribute(name) ?? ''
    else if (node.parentElement?.localName !== 'style') yield node.textContent ?? ''
  }
}

/** Texts of ours that are cut off. */
function clippedIn(root: ParentNode): string[] {
  return [...root.querySelectorAll<HTMLElement>('*')]
    .filter(isClipped)
    .map(({ outerHTML }) => outerHTML.slice(0, 200))
}

function isClipped(element: HTMLElement): boolean {
  const own = [...element.childNodes].some((node) => node instanceof Text && isMarked(node.data))
  // What only a screen reader has is one pixel large.
  if (!own || element.clientWidth <= 1) return false
  const { overflowX, overflowY } = getComputedStyle(element)
  const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
  return (
    (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
    (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
  )
}

beforeAll(() => setTexts('en', PSEUDO, 'en-US'))
afterAll(() => setTexts('en', en, 'en-US'))

describe('in a language half as long again, at the width of the popup', () => {
  beforeAll(() => page.viewport(400, 800))

  const check = (root: ParentNode & Node) => {
    expect(unmarkedIn(root)).toEqual([])
    expect(clippedIn(root)).toEqual([])
  }
  const checkPart =
    (script: Parameters<typeof drawOnPage>[0]) => (_: string, state: () => ComponentChild) => {
      const { root, draw } = drawOnPage(script)
      draw(state())
      check(root)
    }

  it.each(Object.entries(DASHBOARD_GALLERY))(
    '%s has no other text, and all of it',
    checkPart('dashboard'),
  )
  it.each(Object.entries(DIALOG_GALLERY))(
    '%s has no other text, and all of it',
    checkPart('dialog'),
  )
  it.each(Object.entries(CONVERSATION_GALLERY))(
    '%s has no other text, and all of it',
    checkPart('conversation'),
  )

  it.each(Object.entries(OPTIONS_GALLERY))('%s has no other text, and all of it', (_, state) => {
    drawInOptions()(state())
    check(document.body)
  })
  it.each(Object.entries(WELCOME_GALLERY))('%s has no other text, and all of it', (_, state) => {
    drawInWelcome()(state())
    check(document.body)
  })
  it.each(Object.entries(POPUP_GALLERY))('%s has no other text, and all of it', (_, state) => {
    drawInPopup()(state())
    check(document.body)
  })
})
