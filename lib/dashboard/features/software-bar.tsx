import { render } from 'preact'
import { BarNotice } from '../../../components/BarNotice.tsx'
import styles from '../../../components/dashboard.css?inline'
import { RoleButton } from '../../../components/RoleButton.tsx'
import { ToggleBar } from '../../../components/ToggleBar.tsx'
import type { Feature } from '../feature.ts'
import { keepMounted, topOfPage } from '../keep-mounted.ts'
import { SyncPanel } from '../SyncPanel.tsx'
import { shadowHost } from '../shadow-host.ts'
import { headingOn, quickActionsOn } from '../sites.ts'

/**
 * The toggle at the top of the page. Where the page has lost the name heading that the sync button stands under, or the menu
 * that the role is changed from, the bar carries the button.
 */
export const softwareBar: Feature = {
  id: 'software-bar',
  start({ site, model, signal }) {
    const { element, container } = shadowHost('software-bar', styles)
    let headingLost = false
    let menuLost = false

    const draw = () => {
      const { view, unreachable } = model.state()
      const panel = view?.profile && headingLost && (
        <SyncPanel model={model} profile={view.profile} />
      )
      const profile = view?.profile
      const role = profile?.mayChangeRole && menuLost && (
        <RoleButton look="button" onPress={() => model.changeRole(profile.here)} />
      )
      const bar = view && (
        <ToggleBar view={view.toggle} shortcut={view.shortcut}>
          {panel}
          {role}
        </ToggleBar>
      )
      render(unreachable ? <BarNotice onRetry={() => void model.look()} /> : bar, container)
    }

    keepMounted(
      element,
      () => {
        const [heading, menu] = [headingOn(site) === null, quickActionsOn(site) === null]
        if (heading !== headingLost || menu !== menuLost) {
          headingLost = heading
          menuLost = menu
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
