import { options, render } from 'preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createShadowHost } from '../../../../lib/dashboard/shadow-host.ts'
import { COMPARE_STATES } from '../../components/compare/compare-states.tsx'
import { CONVERSATION_STATES } from '../../components/conversation/conversation-states.tsx'
import { REQUEST_STATES } from '../../components/conversation/request-states.tsx'
import { DASHBOARD_STATES } from '../../components/dashboard/dashboard-states.tsx'
import { DIALOG_STATES } from '../../components/sync/dialog-states.tsx'

let container: HTMLElement

beforeEach(() => {
  const host = createShadowHost('test', '')
  container = host.container
  document.body.append(host.element)
})
afterEach(() => {
  render(null, container)
  document.body.replaceChildren()
  delete options.vnode
})

/** Carries all that was drawn out of its root, as a page does that got hold of it. */
function carriedOut(): HTMLElement {
  const place = document.createElement('main')
  place.append(...container.childNodes)
  document.body.append(place)
  return place
}

describe('a control that the page has carried out of its root', () => {
  it('refuses what no person does, and does what a person asks of it', async () => {
    const press = vi.fn()
    const type = vi.fn()
    render(
      <div>
        <button type="button" onClick={press}>
          Add to Facility
        </button>
        <textarea aria-label="Message" onInput={type} onKeyDown={type} />
      </div>,
      container,
    )
    const place = carriedOut()
    place.querySelector('button')?.click()
    for (const control of place.querySelectorAll('button, textarea')) {
      for (const event of ['click', 'input', 'change', 'submit']) {
        control.dispatchEvent(new Event(event, { bubbles: true, composed: true }))
      }
      control.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true }))
    }
    expect(press).not.toHaveBeenCalled()
    expect(type).not.toHaveBeenCalled()
    await userEvent.click(page.getByRole('button', { name: 'Add to Facility' }))
    await userEvent.type(page.getByRole('textbox', { name: 'Message' }), 'x')
    expect(press).toHaveBeenCalledOnce()
    expect(type).toHaveBeenCalledTimes(2)
  })

  it('is not ticked by a script, of which the browser would report a change as a person’s', async () => {
    const tick = vi.fn()
    render(
      <label>
        <input type="checkbox" onChange={tick} />
        Bank account
      </label>,
      container,
    )
    const place = carriedOut()
    place.querySelector('input')?.click()
    place.querySelector('label')?.click()
    expect(tick).not.toHaveBeenCalled()
    await userEvent.click(page.getByRole('checkbox', { name: 'Bank account' }))
    expect(tick).toHaveBeenCalledOnce()
  })
})

describe('no control drawn on a page can be pressed by its script', () => {
  it.each(
    Object.entries({
      ...DASHBOARD_STATES,
      ...DIALOG_STATES,
      ...COMPARE_STATES,
      ...REQUEST_STATES,
      ...CONVERSATION_STATES,
    }),
  )('in “%s”', (_, state) => {
    render(state(), container)
    const controls = carriedOut().querySelectorAll('button, a, input, select, textarea')
    const pressed = [...controls].filter((control) =>
      // Whoever refuses a click keeps the browser from acting upon it too.
      control.dispatchEvent(new MouseEvent('click', { bubbles: false, cancelable: true })),
    )
    expect(pressed).toEqual([])
  })
})
