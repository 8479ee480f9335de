import { mountPopup } from '../../lib/screens/popup/mount-popup.tsx'

void mountPopup('side-panel')
