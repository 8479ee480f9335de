import { render } from 'preact'
import '../../../components/ui/theme.css'
import '../../../components/dashboard/dashboard.css'
import '../../../components/ui/dialog/dialog.css'
import '../../../components/sync/fields.css'
import '../../../components/compare/compare.css'
import '../../../components/ui/popup.css'
import '../../../components/ui/empty-state.css'
import '../../../components/access/access.css'
import '../../../components/ui/lock.css'
import '../../../components/ui/tabs.css'
import '../../../components/accounts/search-panel.css'
import '../../../components/outbox/outbox.css'
import '../../../components/history/history.css'
import '../../../components/accounts/filters.css'
import '../../../components/accounts/lists/list.css'
import '../../../components/ui/form.css'
import '../../../components/conversation/request.css'
import '../../../components/help/help.css'
import '../../../components/account-detail/agenda.css'
import '../../../components/account-detail/detail.css'
import '../../../components/account-detail/flag-list.css'
import '../../../components/conversation/conversation.css'
import '../../../components/create/create.css'
import '../../../components/accounts/rows.css'
import '../../../components/ui/wide.css'
import { drawInLanguage } from '../in-language.ts'
import { PopupScreen, type PopupScreenProps } from './PopupScreen.tsx'
import { readRemembered } from './remembered-start.ts'

/** Draws the popup's screen into the page's `#screen`, with what was remembered for this place. */
export async function mountPopup(place: PopupScreenProps['place']): Promise<void> {
  const screen = document.getElementById('screen')
  if (!screen) return
  const reading = readRemembered(place)
  await drawInLanguage(async () => {
    const remembered = await reading
    render(<PopupScreen place={place} remembered={remembered} />, screen)
  })
}
