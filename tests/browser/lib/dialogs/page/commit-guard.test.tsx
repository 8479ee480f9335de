import { options, render } from 'preact'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createShadowHost } from '../../../../../lib/dashboard/shadow-host.ts'
import { offerDialogs } from '../../../../../lib/dialogs/page/offer-dialogs.ts'

let container: HTMLElement
/** Each test has a spot of its own: a press of the one before would be the first of two. */
let spot = 0
let press: ReturnType<typeof vi.fn<() => void>>

beforeEach(() => {
  offerDialogs()
  press = vi.fn()
  const host = createShadowHost('test', '')
  container = host.container
  document.body.style.paddingTop = `${60 * (spot++ % 8)}px`
  document.body.append(host.element)
})
afterEach(() => {
  render(null, container)
  document.body.replaceChildren()
  document.body.removeAttribute('style')
  document.documentElement.removeAttribute('style')
  delete options.vnode
})

/** Draws a control that commits. Resolves once it looks ready, unless it never does. */
async function drawn(isReady = true): Promise<void> {
  render(
    <button type="button" class="btn" data-commits onClick={press}>
      Undo
    </button>,
    container,
  )
  expect(button()?.hasAttribute('data-unready')).toBe(true)
  if (isReady) await vi.waitFor(() => expect(button()?.hasAttribute('data-unready')).toBe(false))
}

/** Clicks where the control is: nothing finds what is in a closed root. */
async function clickIt(): Promise<void> {
  const { left, top, width, height } = (button() ?? container).getBoundingClientRect()
  const position = { x: left + width / 2, y: top + height / 2 }
  await userEvent.click(document.documentElement, { position, timeout: 5_000 })
}

const button = () => container.querySelector('button')
const note = () => container.querySelector('[role="alert"]')?.textContent

it('heeds a press once it was in sight and still, and looks ready from then on', async () => {
  await drawn()
  await clickIt()
  expect(press).toHaveBeenCalledOnce()
  expect(note()).toBeUndefined()
})

it('says why a press came too early, and heeds the next', async () => {
  await drawn(false)
  await clickIt()
  expect(press).not.toHaveBeenCalled()
  expect(note()).toContain('only just come here')
  await vi.waitFor(() => expect(button()?.hasAttribute('data-unready')).toBe(false))
  await clickIt()
  expect(press).toHaveBeenCalledOnce()
  expect(note()).toBeUndefined()
})

it('heeds a key at once, but none that is held down', async () => {
  await drawn(false)
  button()?.focus()
  await userEvent.keyboard('{Enter}')
  await userEvent.keyboard(' ')
  expect(press).toHaveBeenCalledTimes(2)
  await userEvent.keyboard('{Enter>3/}')
  expect(press).toHaveBeenCalledTimes(3)
})

it('heeds a press under a dark mode, in which no browser says that it is in sight', async () => {
  document.documentElement.style.filter = 'invert(1)'
  await drawn()
  await clickIt()
  expect(press).toHaveBeenCalledOnce()
})

it('heeds a press while the page shows a popover elsewhere, and none where that covers it', async () => {
  const popover = document.createElement('div')
  popover.popover = 'manual'
  popover.style.inset = '200px auto auto 200px'
  document.body.append(popover)
  popover.showPopover()
  await drawn()
  await clickIt()
  expect(press).toHaveBeenCalledOnce()

  popover.style.cssText = 'inset: 0; margin: 0; width: 90vw; height: 50vh; pointer-events: none'
  await vi.waitFor(() => expect(button()?.hasAttribute('data-unready')).toBe(true))
  await clickIt()
  expect(press).toHaveBeenCalledOnce()
})

it('heeds no press where the page veils it', async () => {
  document.documentElement.style.opacity = '0.2'
  await drawn(false)
  await clickIt()
  expect(press).not.toHaveBeenCalled()
  expect(note()).toContain('covers this button')
})

it('heeds no press once the page has carried it out of its root', async () => {
  await drawn()
  const carried = button()
  if (carried) document.body.append(carried)
  await userEvent.click(page.getByRole('button', { name: 'Undo' }))
  carried?.focus()
  await userEvent.keyboard('{Enter}')
  expect(press).not.toHaveBeenCalled()
})
