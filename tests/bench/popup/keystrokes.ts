import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from '@playwright/test'

declare global {
  interface Window {
    /** Milliseconds from each letter typed to the list that answered it. */
    keystrokes?: number[]
  }
}

const LONGEST_WAIT_MS = 1_500
/** Between an answer and the next letter: nobody types faster than 200 words a minute, and each letter is painted before the next. */
const PACE_MS = 60
/** Some letters change nothing that is seen, as where nobody is found anyway. More than this, and nothing was measured. */
const MOST_UNSEEN = 0.25

/**
 * Types texts into the search, letter by letter, and empties it again, each after the answer to the one before, as fast as anybody types. Answers with the
 * milliseconds from each of these to the change of the list, or of how many there are said to be.
 */
export async function timeKeystrokes(page: Page, texts: readonly string[]): Promise<number[]> {
  const box = page.getByRole('searchbox', { name: 'Search accounts' })
  await box.evaluate(noteKeystrokes)
  let typed = 0
  const answered = async (type: () => Promise<void>) => {
    const count = await page.evaluate(() => window.keystrokes?.length ?? 0)
    await pause(PACE_MS)
    await type()
    typed++
    await page
      .waitForFunction((before) => (window.keystrokes?.length ?? 0) > before, count, {
        timeout: LONGEST_WAIT_MS,
      })
      .catch(() => undefined)
  }
  for (const text of texts) {
    for (const letter of text) await answered(() => box.press(letter === ' ' ? 'Space' : letter))
    await answered(() => box.fill(''))
  }
  const times = await page.evaluate(() => window.keystrokes ?? [])
  if (times.length < typed * (1 - MOST_UNSEEN)) {
    throw new Error(`${typed} times something was typed, ${times.length} times answered.`)
  }
  return times
}

/** Runs in the page: from now on it notes when letters are answered. */
function noteKeystrokes(input: HTMLElement | SVGElement): void {
  const answers = '[aria-label="Accounts"], [role="status"]'
  const times: number[] = []
  Object.assign(window, { keystrokes: times })
  let typedAt: number | undefined
  // Before anything of ours hears of it.
  document.addEventListener(
    'input',
    ({ target, timeStamp }) => {
      if (target === input) typedAt = timeStamp
    },
    { capture: true },
  )
  const holdsAnswer = (node: Node) =>
    node instanceof Element && (node.matches(answers) || node.querySelector(answers) !== null)
  const observer = new MutationObserver((changes) => {
    const isAnswer = changes.some(({ target, addedNodes, removedNodes }) => {
      const element = target instanceof Element ? target : target.parentElement
      return element?.closest(answers) || [...addedNodes, ...removedNodes].some(holdsAnswer)
    })
    if (typedAt === undefined || !isAnswer) return
    times.push(performance.now() - typedAt)
    typedAt = undefined
  })
  observer.observe(document.body, { childList: true, subtree: true, characterData: true })
}
