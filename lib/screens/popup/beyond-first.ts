/** What no first look at the list needs. Fetched as a piece of its own, so that the browser has less to read before it paints rows. */
export { KeysDialog } from '../../../components/KeysDialog.tsx'
export { BulkDialogOpen } from './BulkDialogOpen.tsx'
export { CreateView } from './CreateView.tsx'
export { DetailView } from './DetailView.tsx'
export { HistoryTab } from './HistoryTab.tsx'
export { ListDialogOpen } from './ListDialogOpen.tsx'
export { OutboxTab } from './OutboxTab.tsx'
export { PopupDialog } from './PopupDialog.tsx'
