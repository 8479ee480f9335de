import { render } from 'preact'
import { call } from '../../messaging/client.ts'
import { text } from '../../text/text.ts'
import type { Feature } from '../feature.ts'
import { after, find, keepMounted } from '../keep-mounted.ts'
import { createShadowHost } from '../shadow-host.ts'

/**
 * Puts a button after the heading of the vendor's form for a new person. It opens our form for both branches on a page of our own, so that
 * nothing typed there comes near this page.
 */
export const createInBoth: Feature = {
  id: 'create-in-both',
  isFor: ({ view }) => view?.form !== undefined,
  start({ model, signal }) {
    const { element, container } = createShadowHost('create-in-both', '')
    const kindHere = () => model.state().view?.form
    const open = () => {
      const kind = kindHere()
      if (kind) void call('create.open', { kind })
    }
    const draw = () =>
      render(
        <button type="button" class="btn" onClick={open}>
          {text('bar.addToBoth')}
        </button>,
        container,
      )
    const remount = keepMounted(
      element,
      () => {
        const heading = kindHere() && find(model.state().view?.anchors.newHeading)
        return heading ? after(heading) : undefined
      },
      signal,
    )
    model.subscribe(() => {
      draw()
      remount()
    }, signal)
  },
}
