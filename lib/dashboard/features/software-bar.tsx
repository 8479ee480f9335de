import { render } from 'preact'
import { ActionButton } from '../../../components/dashboard/ActionButton.tsx'
import { BarNotice } from '../../../components/dashboard/BarNotice.tsx'
import { BarPlaceholder } from '../../../components/dashboard/BarPlaceholder.tsx'
import styles from '../../../components/dashboard/dashboard.css?inline'
import { ToggleBar } from '../../../components/dashboard/ToggleBar.tsx'
import { keepBarHeight, lastBarHeight } from '../bar-height.ts'
import { keepBarInPlace } from '../bar-place.ts'
import type { Feature } from '../feature.ts'
import { find } from '../keep-mounted.ts'
import { quickEntries } from '../quick-entries.ts'
import { SyncPanel } from '../SyncPanel.tsx'
import { createShadowHost } from '../shadow-host.ts'

/** How long the bar's place is kept without an answer, in milliseconds. */
const PATIENCE_MS = 5_000

/**
 * Shows the toggle at the top of the page. If the page lacks the name heading for the sync button, or the menu for our quick actions, the
 * bar carries those buttons. If the page before had a bar, its place is kept from the start: if the page moved when the bar came, people
 * would press the wrong thing.
 */
export const softwareBar: Feature = {
  id: 'software-bar',
  isFor: () => true,
  start({ model, signal }) {
    const host = createShadowHost('software-bar', styles)
    const { container } = host
    let kept = lastBarHeight()
    let lost = { heading: false, menu: false }

    // The bar's height depends on the window and the zoom, because its content wraps.
    const sizes = new ResizeObserver(([entry]) => {
      const px = entry?.borderBoxSize[0]?.blockSize
      // The height is 0 while the page has removed the bar.
      if (px) keepBarHeight(px)
    })

    const lostNow = () => {
      // An element is not lost before the page is drawn, or on a page about nobody.
      const { view } = model.state()
      const isDrawn = view?.profile !== undefined && document.readyState !== 'loading'
      return {
        heading: isDrawn && find(view.anchors.name) === null,
        menu: isDrawn && find(view.anchors.quickActions) === null,
      }
    }

    const draw = () => {
      const { view, answered, unreachable } = model.state()
      lost = lostNow()
      const panel = view?.profile && lost.heading && (
        <SyncPanel model={model} profile={view.profile} />
      )
      const entries = view?.profile && lost.menu ? quickEntries(view.profile) : []
      const bar = view && (
        <ToggleBar view={view.toggle} shortcut={view.shortcut}>
          {panel}
          {entries.map(({ label, dialog }) => (
            <ActionButton
              key={label}
              variant="button"
              label={label}
              onPress={() => model.open(dialog)}
            />
          ))}
        </ToggleBar>
      )
      const place = !answered && kept !== undefined && <BarPlaceholder height={kept} />
      render(
        unreachable ? (
          <BarNotice why={unreachable} onRetry={() => void model.load()} />
        ) : (
          bar || place
        ),
        container,
      )
      sizes.disconnect()
      if (unreachable || !answered) return
      if (container.firstElementChild) sizes.observe(container.firstElementChild)
      else keepBarHeight(undefined)
    }

    draw()
    const check = keepBarInPlace(
      host,
      () => model.state().view?.anchors,
      () => {
        const { heading, menu } = lostNow()
        if (heading !== lost.heading || menu !== lost.menu) draw()
      },
      signal,
    )
    document.addEventListener('DOMContentLoaded', check, { signal })
    const patience = setTimeout(() => {
      kept = undefined
      draw()
    }, PATIENCE_MS)
    model.subscribe(() => {
      draw()
      check()
    }, signal)
    signal.addEventListener('abort', () => {
      clearTimeout(patience)
      sizes.disconnect()
      render(null, container)
    })
  },
}
