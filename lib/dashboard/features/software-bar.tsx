import { render } from 'preact'
import { BarNotice } from '../../../components/BarNotice.tsx'
import styles from '../../../components/dashboard.css?inline'
import { ToggleBar } from '../../../components/ToggleBar.tsx'
import type { Feature } from '../feature.ts'
import { keepMounted, topOfPage } from '../keep-mounted.ts'
import { SyncPanel } from '../SyncPanel.tsx'
import { shadowHost } from '../shadow-host.ts'
import { headingOn } from '../sites.ts'

/**
 * The toggle at the top of the page. Where the page has lost the name heading that the sync button stands under, the bar
 * carries the button.
 */
export const softwareBar: Feature = {
  id: 'software-bar',
  start({ site, model, signal }) {
    const { element, container } = shadowHost('software-bar', styles)
    let headingLost = false

    const draw = () => {
      const { view, unreachable } = model.state()
      const panel = view?.profile && headingLost && (
        <SyncPanel model={model} profile={view.profile} />
      )
      const bar = view && <ToggleBar view={view.toggle}>{panel}</ToggleBar>
      render(unreachable ? <BarNotice onRetry={() => void model.look()} /> : bar, container)
    }

    keepMounted(
      element,
      () => {
        const lost = headingOn(site) === null
        if (lost !== headingLost) {
          headingLost = lost
          draw()
        }
        return topOfPage
      },
      signal,
    )
    model.subscribe(draw, signal)
    signal.addEventListener('abort', () => render(null, container))
    draw()
  },
}
