import { useEffect } from 'preact/hooks'
import { WelcomePage } from '../../../components/welcome/WelcomePage.tsx'
import { browserKind } from '../../platform/browser-kind.ts'
import { text } from '../../text/text.ts'
import { signInPlaces, useDashboards } from '../access/use-dashboards.ts'
import { Shortcuts } from '../options/Shortcuts.tsx'

/** Draws the page that opens after the installation. Until the dashboards are read it looks as without any. */
export function WelcomeScreen() {
  const connected = signInPlaces(useDashboards())
  const title = text('welcome.title')

  useEffect(() => {
    document.title = title
  }, [title])

  return (
    <WelcomePage connected={connected} browser={browserKind()}>
      <Shortcuts />
    </WelcomePage>
  )
}
