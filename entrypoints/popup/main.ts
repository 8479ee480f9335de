import { isPopup } from '../../lib/platform/popup.ts'
import { mountPopup } from '../../lib/screens/popup/mount-popup.tsx'

// A tab's width depends on its window and its zoom.
if (!isPopup()) document.documentElement.dataset.place = 'tab'

void mountPopup('popup')
