import type { Page } from '@playwright/test'
import {
  connectWithHeader,
  drawn,
  type Layout,
  layoutOf,
  printedOfOurs,
  serveOddPages,
  wheelToEnd,
} from '../fixtures/pages/odd-page.ts'
import { expect, pictureOf, test } from '../fixtures/test.ts'

const toggle = { role: 'navigation', name: 'Software' }
const HEIGHT = 800

type Place = (layout: Layout) => number
const atTop: Place = () => 0
const belowHeader: Place = ({ header }) => header
const atBottom: Place = ({ bar }) => HEIGHT - (bar.bottom - bar.top)

/** Where the top edge of the bar has to be: at the start of the page, and at its end. */
const PAGES: { [name: string]: [Place, Place] } = {
  'grid-body': [atTop, atTop],
  'flex-row': [atTop, atTop],
  'fixed-header': [belowHeader, belowHeader],
  'unknown-header': [atBottom, atBottom],
  'low-header': [atBottom, atBottom],
  'sticky-header': [atTop, belowHeader],
  'fixed-sidebar': [atTop, atTop],
  'app-shell': [atTop, atTop],
  'flex-shell': [atTop, atTop],
  'all-unset': [atTop, atTop],
  'right-to-left': [atBottom, atBottom],
  translated: [atBottom, atBottom],
  'full-height': [atTop, atTop],
  'two-grids': [atBottom, atBottom],
}

test.use({ connected: false })

test.beforeEach(async ({ page, business, signIn }) => {
  await connectWithHeader(page, business)
  await serveOddPages(page)
  await signIn('ana')
})

for (const width of [320, 1280]) {
  test(`on odd pages ${width} pixels wide the bar is in reach, covers nothing and moves no column`, async ({
    page,
    at,
    business,
  }) => {
    const session = await page.context().newCDPSession(page)
    await page.setViewportSize({ width, height: HEIGHT })
    const wrong: string[] = []
    for (const [name, places] of Object.entries(PAGES)) {
      await page.goto(`${business.inHome}/odd/${name}`)
      await at.find(toggle)
      for (const [edge, place] of [
        ['start', places[0]],
        ['end', places[1]],
      ] as const) {
        const complain = (what: string) => wrong.push(`${name}, ${edge}: ${what}`)
        if (edge === 'end') await wheelToEnd(page).catch(() => complain('does not scroll there'))
        await drawn(page)
        if (edge === 'start') await pictures(page, `odd-${name}-${width}`)
        const found = await layoutOf(page, session, await at.find(toggle))
        for (const each of found.onBar) if (each !== 'ours') complain(`over the bar is ${each}`)
        if (edge === 'end' && !found.lastInSight) complain('the last line is out of reach')
        for (const each of found.covered) complain(`${each} is covered`)
        for (const each of found.moved) complain(`${each} is moved`)
        if (Math.abs(found.bar.top - place(found)) > 1) {
          complain(`the bar is at ${found.bar.top} instead of ${place(found)}`)
        }
      }
      const { shown, longer } = await printedOfOurs(page)
      if (shown > 0 || longer > 0) wrong.push(`${name}: something of ours is printed`)
    }
    expect(wrong).toEqual([])
  })
}

async function pictures(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.screenshot({ path: pictureOf(`${name}-${colorScheme}`) })
  }
}
