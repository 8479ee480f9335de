import type { ComponentChild } from 'preact'
import type { SignInPlace } from '../../../../components/access/SignInLinks.tsx'
import { ShortcutList } from '../../../../components/options/ShortcutList.tsx'
import { WelcomePage } from '../../../../components/welcome/WelcomePage.tsx'
import { HREFS, LONG_NAME, MARKUP_NAME } from '../samples.ts'

function welcome(connected: SignInPlace[] = [], browser: 'chromium' | 'firefox' = 'chromium') {
  return (
    <WelcomePage connected={connected} browser={browser}>
      <ShortcutList
        shortcuts={[
          { name: '_execute_action', description: '', keys: 'Alt+Shift+F' },
          { name: 'sync-profile', description: '', keys: '' },
        ]}
        onChange={() => undefined}
      />
    </WelcomePage>
  )
}

/** Every state of the welcome page. */
export const WELCOME_STATES: Record<string, () => ComponentChild> = {
  welcome: () => welcome(),
  'welcome in Firefox': () => welcome([], 'firefox'),
  'welcome with a dashboard': () => welcome([{ id: 'paws', name: 'Paws & Co.', hrefs: HREFS }]),
  'welcome with hard names': () =>
    welcome([
      { id: 'long', name: LONG_NAME, hrefs: HREFS },
      { id: 'markup', name: MARKUP_NAME, hrefs: HREFS },
    ]),
}
