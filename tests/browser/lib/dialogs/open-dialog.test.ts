import { afterEach, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { readDialogs } from '../../../../lib/dashboard/dialog-bridge.ts'
import { offerDialogs } from '../../../../lib/dialogs/offer-dialogs.ts'
import { openDialog } from '../../../../lib/dialogs/open-dialog.ts'
import { ok, type Result } from '../../../../lib/domain/result.ts'
import type { Preview } from '../../../../lib/domain/sync/sync.ts'
import { operation, preview } from '../../components/samples.ts'

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
  openDialog(
    {
      kind: 'sync',
      about: { name: 'Bob Walker', kind: 'client', to: 'facility' },
      preview: () => promise,
      confirm: async () => ok(operation({})),
      accepted: () => {},
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
