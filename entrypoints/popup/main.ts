import { render } from 'preact'
import '../../components/ui/theme.css'
import '../../components/dashboard/dashboard.css'
import '../../components/ui/dialog/dialog.css'
import '../../components/sync/fields.css'
import '../../components/compare/compare.css'
import '../../components/ui/popup.css'
import '../../components/ui/tabs.css'
import '../../components/accounts/search-panel.css'
import '../../components/outbox/outbox.css'
import '../../components/history/history.css'
import '../../components/accounts/filters.css'
import '../../components/accounts/lists/list.css'
import '../../components/ui/form.css'
import '../../components/conversation/request.css'
import '../../components/account-detail/agenda.css'
import '../../components/account-detail/detail.css'
import '../../components/conversation/conversation.css'
import '../../components/create/create.css'
import '../../components/accounts/rows.css'
import '../../components/ui/wide.css'
import { isPopup } from '../../lib/platform/popup.ts'
import { PopupScreen } from '../../lib/screens/popup/PopupScreen.tsx'
import { readRemembered } from '../../lib/screens/popup/remembered-start.ts'

// A tab is as narrow as its window or its zoom has it.
if (!isPopup()) document.documentElement.dataset.place = 'tab'

const screen = document.getElementById('screen')
if (screen) {
  void readRemembered('popup').then((remembered) =>
    render(<PopupScreen place="popup" remembered={remembered} />, screen),
  )
}
