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
import { PopupScreen } from '../../lib/screens/popup/PopupScreen.tsx'
import { readRemembered } from '../../lib/screens/popup/remembered-start.ts'

const screen = document.getElementById('screen')
if (screen) {
  void readRemembered('side-panel').then((remembered) =>
    render(<PopupScreen place="side-panel" remembered={remembered} />, screen),
  )
}
