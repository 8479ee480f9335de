import { render } from 'preact'
import '../../components/theme.css'
import '../../components/dashboard.css'
import '../../components/dialog.css'
import '../../components/fields.css'
import '../../components/compare.css'
import '../../components/popup.css'
import '../../components/tabs.css'
import '../../components/finding.css'
import '../../components/outbox.css'
import '../../components/history.css'
import '../../components/filters.css'
import '../../components/list.css'
import '../../components/form.css'
import '../../components/request.css'
import '../../components/agenda.css'
import '../../components/detail.css'
import '../../components/conversation.css'
import '../../components/create.css'
import '../../components/rows.css'
import '../../components/roomy.css'
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
