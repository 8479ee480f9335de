import { render } from 'preact'
import { call } from '../../messaging/client.ts'
import { text } from '../../text/text.ts'
import type { Feature } from '../feature.ts'
import { after, keepMounted } from '../keep-mounted.ts'
import { createShadowHost } from '../shadow-host.ts'
import { newFormOn } from '../sites.ts'

/**
 * Beside the heading of the vendor's own form for somebody new: the way to ours, for both branches, on a page of our own. What is
 * typed there never comes near this one.
 */
export const createInBoth: Feature = {
  id: 'create-in-both',
  isFor: (_, site) => newFormOn(site, location.pathname) !== undefined,
  start({ site, model, signal }) {
    const { element, container } = createShadowHost('create-in-both', '')
    // Whoever sees a toggle has the level that creating somebody takes.
    const kindHere = () =>
      model.state().view && model.state().view?.toggle.kind !== 'hidden'
        ? newFormOn(site, location.pathname)
        : undefined
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
        const heading = kindHere() && document.querySelector(site.newHeading)
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
