import axe, { type NodeResult } from 'axe-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { DETAIL_STATES } from './account-detail/detail-states.tsx'
import { FILTER_STATES } from './accounts/filter-states.tsx'
import { LIST_STATES } from './accounts/list-states.tsx'
import { POPUP_STATES } from './accounts/popup-states.tsx'
import { COMPARE_STATES } from './compare/compare-states.tsx'
import { CONVERSATION_STATES } from './conversation/conversation-states.tsx'
import { AGENDA_STATES, REQUEST_STATES } from './conversation/request-states.tsx'
import { CREATE_STATES } from './create/create-states.tsx'
import { DASHBOARD_STATES } from './dashboard/dashboard-states.tsx'
import { drawInOptions, drawInPopup, drawOnPage, prefer } from './draw.tsx'
import { HISTORY_STATES } from './history/history-states.tsx'
import { OPTIONS_STATES } from './options/options-states.tsx'
import { OUTBOX_STATES } from './outbox/outbox-states.tsx'
import { BULK_STATES } from './sync/bulk-states.tsx'
import { DIALOG_STATES } from './sync/dialog-states.tsx'

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

    it.each(Object.entries(DASHBOARD_STATES))('%s is accessible', async (_, state) => {
      drawOnPage().draw(state())
      expect(await findings()).toEqual([])
    })

    it.each(Object.entries({ ...DIALOG_STATES, ...COMPARE_STATES, ...REQUEST_STATES }))(
      '%s is accessible',
      async (_, state) => {
        drawOnPage('dialog').draw(state())
        expect(await findings()).toEqual([])
      },
    )

    it.each(Object.entries(CONVERSATION_STATES))('%s is accessible', async (_, state) => {
      drawOnPage('conversation').draw(state())
      expect(await findings()).toEqual([])
    })

    it.each(Object.entries(OPTIONS_STATES))('%s is accessible', async (_, state) => {
      drawInOptions()(state())
      expect(await findings()).toEqual([])
    })

    it.each(
      Object.entries({
        ...POPUP_STATES,
        ...BULK_STATES,
        ...OUTBOX_STATES,
        ...HISTORY_STATES,
        ...FILTER_STATES,
        ...LIST_STATES,
        ...DETAIL_STATES,
        ...AGENDA_STATES,
        ...CREATE_STATES,
      }),
    )('%s is accessible', async (_, state) => {
      drawInPopup()(state())
      expect(await findings()).toEqual([])
    })
  })
})
