import { dialogsHere, putDialogs } from '../dashboard/meeting-place.ts'
import { openConversation } from './conversation-panel.tsx'
import { openDialog } from './open-dialog.ts'

/** Puts the dialogs where the content script of this page looks for them. Brought twice, they are there once. */
export function offerDialogs(): void {
  if (!dialogsHere()) putDialogs({ open: openDialog, converse: openConversation })
}
