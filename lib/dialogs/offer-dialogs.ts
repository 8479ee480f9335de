import { offerOnBridge, readDialogs } from '../dashboard/dialog-bridge.ts'
import { askFor } from './ask-for.ts'
import { conversationAsk } from './conversation-ask.ts'
import { openConversation } from './conversation-panel.tsx'
import { openDialog } from './open-dialog.ts'

/** Puts the dialogs where the content script of this page looks for them. Brought twice, they are there once. */
export function offerDialogs(): void {
  if (readDialogs()) return
  offerOnBridge({
    open: (press, life) => openDialog(askFor(press), life),
    converse: (place, signal) => openConversation(conversationAsk(place), signal),
  })
}
