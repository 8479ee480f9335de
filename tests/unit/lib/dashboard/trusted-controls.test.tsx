import { options, type VNode } from 'preact'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { offerOnBridge } from '../../../../lib/dashboard/dialog-bridge.ts'
import { heedOnlyTrustedEvents } from '../../../../lib/dashboard/trusted-controls.ts'

beforeEach(heedOnlyTrustedEvents)
afterEach(() => {
  delete options.vnode
  vi.unstubAllGlobals()
  Reflect.deleteProperty(globalThis, Symbol.for('tandem.dialogs'))
})

/** What a click does to what was drawn: by a person, or by the page's script. */
function click(drawn: VNode, isTrusted: boolean, keys = {}) {
  const event = { isTrusted, preventDefault: vi.fn(), ...keys }
  // Safe: read as what it was written as below, with what the guard has put there.
  const { onClick } = drawn.props as { onClick?(event: object): void }
  onClick?.(event)
  return event
}

it('a control hears of a person’s click only', () => {
  const press = vi.fn()
  const drawn = <button type="button" onClick={press} />
  expect(click(drawn, false).preventDefault).toHaveBeenCalledOnce()
  expect(press).not.toHaveBeenCalled()
  expect(click(drawn, true).preventDefault).not.toHaveBeenCalled()
  expect(press).toHaveBeenCalledOnce()
})

it('a box refuses a script’s click before it becomes a change', () => {
  const drawn = <input type="checkbox" onChange={vi.fn()} />
  expect(click(drawn, false).preventDefault).toHaveBeenCalledOnce()
  expect(click(drawn, true).preventDefault).not.toHaveBeenCalled()
})

it('what is no control is drawn as it is', () => {
  expect(<p class="why">Ask Ana</p>).toMatchObject({ props: { class: 'why', children: 'Ask Ana' } })
  expect(Object.keys((<p class="why">Ask Ana</p>).props)).toEqual(['class', 'children'])
})

it('leaves what a component is given alone', () => {
  const Part = ({ onPress }: { onPress(): void }) => <button type="button" onClick={onPress} />
  const press = vi.fn()
  expect((<Part onPress={press} />).props).toEqual({ onPress: press })
})

it('goes where a link leads by itself, as the browser would show the page the link', () => {
  const assign = vi.fn()
  vi.stubGlobal('location', { assign })
  const drawn = <a href="http://127.0.0.1/">In-Home</a>
  expect(click(drawn, false).preventDefault).toHaveBeenCalledOnce()
  expect(assign).not.toHaveBeenCalled()
  expect(click(drawn, true).preventDefault).toHaveBeenCalledOnce()
  expect(assign).toHaveBeenCalledExactlyOnceWith('http://127.0.0.1/')
})

it('leaves to the browser what opens in a tab of its own, and what leads nowhere', () => {
  const assign = vi.fn()
  vi.stubGlobal('location', { assign })
  const link = (more: object) => (
    <a href="http://127.0.0.1/" {...more}>
      In-Home
    </a>
  )
  expect(click(link({ target: '_blank' }), true).preventDefault).not.toHaveBeenCalled()
  expect(click(link({ href: undefined }), true).preventDefault).not.toHaveBeenCalled()
  for (const key of ['ctrlKey', 'metaKey', 'shiftKey']) {
    expect(click(link({}), true, { [key]: true }).preventDefault).not.toHaveBeenCalled()
  }
  expect(assign).not.toHaveBeenCalled()
})

it('a control that commits heeds only a press that counts, and none before the dialog script can say', () => {
  const press = vi.fn()
  const draw = () => <button type="button" data-commits onClick={press} />
  click(draw(), true)
  expect(press).not.toHaveBeenCalled()

  const mayCommit = vi.fn().mockReturnValueOnce(false).mockReturnValueOnce(true)
  const watch = vi.fn()
  offerOnBridge({ open: vi.fn(), converse: vi.fn(), speak: vi.fn(), watch, mayCommit })
  const drawn = draw()
  expect(watch).toHaveBeenCalledOnce()
  expect(drawn.props).toMatchObject({ 'data-unready': '' })
  click(drawn, false)
  expect(mayCommit).not.toHaveBeenCalled()
  click(drawn, true)
  expect(press).not.toHaveBeenCalled()
  click(drawn, true)
  expect(press).toHaveBeenCalledOnce()
})
