import { DETAIL_STATES } from './account-detail/detail-states.tsx'
import { FILTER_STATES } from './accounts/filter-states.tsx'
import { LIST_STATES } from './accounts/list-states.tsx'
import { POPUP_STATES } from './accounts/popup-states.tsx'
import { COMPARE_STATES } from './compare/compare-states.tsx'
import { CONVERSATION_STATES } from './conversation/conversation-states.tsx'
import { AGENDA_STATES, REQUEST_STATES } from './conversation/request-states.tsx'
import { CREATE_STATES } from './create/create-states.tsx'
import { DASHBOARD_STATES } from './dashboard/dashboard-states.tsx'
import { HELP_STATES } from './help/help-states.tsx'
import { HISTORY_STATES } from './history/history-states.tsx'
import { DASHBOARD_OPTIONS_STATES } from './options/dashboard-states.tsx'
import { OPTIONS_STATES } from './options/options-states.tsx'
import { OUTBOX_STATES } from './outbox/outbox-states.tsx'
import { BULK_STATES } from './sync/bulk-states.tsx'
import { DIALOG_STATES } from './sync/dialog-states.tsx'
import { WELCOME_STATES } from './welcome/welcome-states.tsx'

/** Every state of everything that is drawn, by where it stands. */
export const DASHBOARD_GALLERY = DASHBOARD_STATES
export const CONVERSATION_GALLERY = CONVERSATION_STATES
export const WELCOME_GALLERY = WELCOME_STATES
export const OPTIONS_GALLERY = { ...OPTIONS_STATES, ...DASHBOARD_OPTIONS_STATES }
export const DIALOG_GALLERY = { ...DIALOG_STATES, ...COMPARE_STATES, ...REQUEST_STATES }
export const POPUP_GALLERY = {
  ...POPUP_STATES,
  ...BULK_STATES,
  ...OUTBOX_STATES,
  ...HISTORY_STATES,
  ...FILTER_STATES,
  ...LIST_STATES,
  ...DETAIL_STATES,
  ...AGENDA_STATES,
  ...CREATE_STATES,
  ...HELP_STATES,
}
