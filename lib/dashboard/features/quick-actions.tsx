import { render } from 'preact'
import { ActionButton } from '../../../components/dashboard/ActionButton.tsx'
import styles from '../../../components/dashboard/menu.css?inline'
import type { Feature } from '../feature.ts'
import { find, keepMounted, lastIn } from '../keep-mounted.ts'
import { quickEntries } from '../quick-entries.ts'
import { createShadowHost } from '../shadow-host.ts'

/** Adds the actions for both branches to the Quick Actions of a profile. On a page without that menu, the bar has them. */
export const quickActions: Feature = {
  id: 'quick-actions',
  isFor: ({ view }) => view?.profile !== undefined,
  start({ model, signal }) {
    const { element, container } = createShadowHost('quick-actions', styles)
    element.role = 'listitem'

    const entries = () => {
      const profile = model.state().view?.profile
      return profile ? quickEntries(profile) : []
    }
    const draw = () =>
      render(
        entries().map(({ label, dialog }) => (
          <ActionButton
            key={label}
            variant="entry"
            label={label}
            onPress={() => model.open(dialog)}
          />
        )),
        container,
      )

    const remount = keepMounted(
      element,
      () => {
        const menu = entries().length > 0 && find(model.state().view?.anchors.quickActions)
        return menu ? lastIn(menu) : undefined
      },
      signal,
    )
    model.subscribe(() => {
      draw()
      remount()
    }, signal)
    signal.addEventListener('abort', () => render(null, container))
    draw()
  },
}
