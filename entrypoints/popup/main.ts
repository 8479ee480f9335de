import { isPopup } from '../../lib/platform/popup.ts'
import { mountPopup } from '../../lib/screens/popup/mount-popup.tsx'

// A tab is as narrow as its window or its zoom has it.
if (!isPopup()) document.documentElement.dataset.place = 'tab'

void mountPopup('popup')
