import axe, { type NodeResult } from 'axe-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { drawInOptions, drawInPopup, drawInWelcome, drawOnPage, prefer } from './draw.tsx'
import {
  CONVERSATION_GALLERY,
  DASHBOARD_GALLERY,
  DIALOG_GALLERY,
  OPTIONS_GALLERY,
  POPUP_GALLERY,
  WELCOME_GALLERY,
} from './galleries.ts'

async function findings() {
  const { violations, incomplete } = await axe.run(document, {
    // The page around is the test runner's, not ours.
    rules: {
      region: { enabled: false },
      'landmark-one-main': { enabled: false },
      'page-has-heading-one': { enabled: false },
    },
  })
  // A contrast that axe cannot work out is a finding too, except under a head or a foot that sticks and at the edge of a
  // list that scrolls: that part scrolls into view.
  const unsure = incomplete
    .filter(({ id }) => id === 'color-contrast')
    .map(({ id, nodes }) => ({ id, nodes: nodes.filter((node) => !isOverlapped(node)) }))
  return [...violations, ...unsure].flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  )
}

/** What axe says of text under a part that sticks or at the edge of a list that scrolls, and of that part. */
const OVERLAPPED = ['bgOverlap', 'elmPartiallyObscured', 'elmPartiallyObscuring']

function isOverlapped({ any }: NodeResult): boolean {
  return any.some(({ data }) => OVERLAPPED.includes(data?.messageKey))
}

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  describe.each([320, 1280])('at %i px', (width) => {
    beforeAll(async () => {
      await prefer(scheme)
      await page.viewport(width, 800)
    })

    it.each(Object.entries(DASHBOARD_GALLERY))('%s is accessible', async (_, state) => {
      drawOnPage().draw(state())
      expect(await findings()).toEqual([])
    })

    it.each(Object.entries(DIALOG_GALLERY))('%s is accessible', async (_, state) => {
      drawOnPage('dialog').draw(state())
      expect(await findings()).toEqual([])
    })

    it.each(Object.entries(CONVERSATION_GALLERY))('%s is accessible', async (_, state) => {
      drawOnPage('conversation').draw(state())
      expect(await findings()).toEqual([])
    })

    it.each(Object.entries(OPTIONS_GALLERY))('%s is accessible', async (_, state) => {
      drawInOptions()(state())
      expect(await findings()).toEqual([])
    })

    it.each(Object.entries(WELCOME_GALLERY))('%s is accessible', async (_, state) => {
      drawInWelcome()(state())
      expect(await findings()).toEqual([])
    })

    it.each(Object.entries(POPUP_GALLERY))('%s is accessible', async (_, state) => {
      drawInPopup()(state())
      expect(await findings()).toEqual([])
    })
  })
})
