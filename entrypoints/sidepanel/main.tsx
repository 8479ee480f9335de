import { render } from 'preact'
import '../../components/theme.css'
import '../../components/dashboard.css'
import '../../components/dialog.css'
import '../../components/fields.css'
import '../../components/compare.css'
import '../../components/popup.css'
import '../../components/popup-tabs.css'
import '../../components/filters.css'
import '../../components/list.css'
import '../../components/detail.css'
import '../../components/create.css'
import '../../components/rows.css'
import '../../components/roomy.css'
import { PopupScreen } from '../../lib/screens/popup/PopupScreen.tsx'

const screen = document.getElementById('screen')
if (screen) render(<PopupScreen place="side-panel" />, screen)
