/** What no first look at the list needs. Fetched as a piece of its own, so that the browser has less to read before it paints rows. */
export { KeyboardShortcutsDialog } from '../../../components/accounts/keyboard/KeyboardShortcutsDialog.tsx'
export { startDialog } from '../../dialogs/dialogs.ts'
export { DetailView } from './account-detail/DetailView.tsx'
export { ListDialogOpen } from './accounts/ListDialogOpen.tsx'
export { CreateView } from './create/CreateView.tsx'
export { HistoryTab } from './outbox/HistoryTab.tsx'
export { OutboxTab } from './outbox/OutboxTab.tsx'
export { BulkDialogOpen } from './sync/BulkDialogOpen.tsx'
