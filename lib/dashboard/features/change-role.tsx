import { render } from 'preact'
import styles from '../../../components/menu.css?inline'
import { RoleButton } from '../../../components/RoleButton.tsx'
import type { Feature } from '../feature.ts'
import { keepMounted, lastIn } from '../keep-mounted.ts'
import { shadowHost } from '../shadow-host.ts'
import { quickActionsOn } from '../sites.ts'

/** In the Quick Actions of a staff member's profile: the entry that changes the role. Without that menu the bar has it. */
export const changeRole: Feature = {
  id: 'change-role',
  start({ site, model, signal }) {
    const { element, container } = shadowHost('change-role', styles)
    element.role = 'listitem'

    const draw = () => {
      const profile = model.state().view?.profile
      const entry = profile?.mayChangeRole && (
        <RoleButton look="entry" onPress={() => model.changeRole(profile.here)} />
      )
      render(entry || null, container)
    }

    const mend = keepMounted(
      element,
      () => {
        const menu = model.state().view?.profile?.mayChangeRole && quickActionsOn(site)
        return menu ? lastIn(menu) : undefined
      },
      signal,
    )
    model.subscribe(() => {
      draw()
      mend()
    }, signal)
    signal.addEventListener('abort', () => render(null, container))
    draw()
  },
}
