import { render } from 'preact'
import styles from '../../../components/dashboard/dashboard.css?inline'
import type { Feature } from '../feature.ts'
import { after, find, keepMounted } from '../keep-mounted.ts'
import { SyncPanel } from '../SyncPanel.tsx'
import { createShadowHost } from '../shadow-host.ts'

/** Shows, under the name on a profile, the button that adds the person to the other branch, or the badges of both. */
export const profileSync: Feature = {
  id: 'profile-sync',
  isFor: ({ view }) => view?.profile !== undefined,
  start({ model, signal }) {
    const { element, container } = createShadowHost('profile-sync', styles)
    let mounted = false

    const draw = () => {
      const profile = model.state().view?.profile
      render(profile && mounted ? <SyncPanel model={model} profile={profile} /> : null, container)
    }

    keepMounted(
      element,
      () => {
        const heading = find(model.state().view?.anchors.name)
        if (mounted !== (heading !== null)) {
          mounted = heading !== null
          draw()
        }
        return heading ? after(heading) : undefined
      },
      signal,
    )
    model.subscribe(draw, signal)
    signal.addEventListener('abort', () => render(null, container))
    draw()
  },
}
