/**
 * Components that the first paint of the list does not need. A chunk of their own, so that the browser parses less before it paints rows.
 */
export { KeyboardShortcutsDialog } from '../../../components/accounts/keyboard/KeyboardShortcutsDialog.tsx'
export { HelpDialog } from '../../../components/help/HelpDialog.tsx'
export { startDialog } from '../../dialogs/dialogs.ts'
export { DetailView } from './account-detail/DetailView.tsx'
export { ListDialogOpen } from './accounts/ListDialogOpen.tsx'
export { CreateView } from './create/CreateView.tsx'
export { HistoryTab } from './outbox/HistoryTab.tsx'
export { OutboxTab } from './outbox/OutboxTab.tsx'
export { BulkDialogOpen } from './sync/BulkDialogOpen.tsx'
