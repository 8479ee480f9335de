import { offerOnBridge, readDialogs } from '../dashboard/dialog-bridge.ts'
import { createConversationCalls } from './conversation-calls.ts'
import { openConversation } from './conversation-panel.tsx'
import { createDialogCalls } from './create-dialog-calls.ts'
import { openDialog } from './open-dialog.ts'

/** Puts the dialogs where the content script of this page looks for them. Brought twice, they are there once. */
export function offerDialogs(): void {
  if (readDialogs()) return
  offerOnBridge({
    open: (dialogRequest, life) => openDialog(createDialogCalls(dialogRequest), life),
    converse: (place, signal) => openConversation(createConversationCalls(place), signal),
  })
}
