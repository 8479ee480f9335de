import { afterEach, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { readDialogs } from '../../../../../lib/dashboard/dialog-bridge.ts'
import { offerDialogs } from '../../../../../lib/dialogs/page/offer-dialogs.ts'
import { openOnPage } from '../../../../../lib/dialogs/page/open-on-page.ts'
import { ok, type Result } from '../../../../../lib/domain/result.ts'
import type { Preview } from '../../../../../lib/domain/sync/sync.ts'
import type { CallWorker } from '../../../../../lib/messaging/contract.ts'
import { BOB, preview } from '../../../components/samples.ts'

const host = () => document.querySelector('[data-feature]')
let page = new AbortController()

afterEach(() => {
  page.abort()
  page = new AbortController()
  document.body.replaceChildren()
})

/** A page with a button that has the focus, and the sync dialog open over it. The preview comes when it is answered. */
function openOver() {
  const opener = document.createElement('button')
  document.body.append(opener)
  opener.focus()
  const { promise, resolve } = Promise.withResolvers<Result<Preview>>()
  const life = { signal: page.signal, onBusy: vi.fn(), onClosed: vi.fn() }
  openOnPage(
    {
      dialog: { kind: 'sync', branch: 'facility' },
      context: {
        person: BOB,
        subject: { from: 'page', kind: 'client', profileId: '7' },
        // Safe: nothing but the preview is asked for before it is there.
        call: (() => promise) as CallWorker,
        isStill: () => true,
        accepted: () => {},
      },
    },
    life,
  )
  return {
    opener,
    ...life,
    answer: () => resolve(ok(preview())),
  }
}

it('stands on the page with the focus in it for as long as it is open, then the focus is back', async () => {
  const { opener, onClosed } = openOver()
  expect(document.activeElement).toBe(host())
  await userEvent.keyboard('{Escape}')
  expect(onClosed).toHaveBeenCalledOnce()
  expect(host()).toBeNull()
  expect(document.activeElement).toBe(opener)
})

it('is busy until its answer is here', async () => {
  const { onBusy, answer } = openOver()
  expect(onBusy.mock.calls).toEqual([[true]])
  answer()
  await vi.waitFor(() => expect(onBusy.mock.calls).toEqual([[true], [false]]))
})

it('closes when its page moves on', () => {
  const { opener, onClosed } = openOver()
  page.abort()
  expect(onClosed).toHaveBeenCalledOnce()
  expect(host()).toBeNull()
  expect(document.activeElement).toBe(opener)
})

it('comes back above everything when the page takes it off', async () => {
  const { opener, onClosed } = openOver()
  host()?.remove()
  await vi.waitFor(() => expect(host()).not.toBeNull())
  const { x, y } = opener.getBoundingClientRect()
  expect(document.elementFromPoint(x + 1, y + 1)).not.toBe(opener)
  await userEvent.keyboard('{Escape}')
  expect(onClosed).toHaveBeenCalledOnce()
})

it('is offered once, however often its script is brought', () => {
  offerDialogs()
  const first = readDialogs()
  offerDialogs()
  expect(first).toBeDefined()
  expect(readDialogs()).toBe(first)
})
