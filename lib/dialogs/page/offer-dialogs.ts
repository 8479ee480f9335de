import { offerOnBridge, readDialogs } from '../../dashboard/dialog-bridge.ts'
import { speakOnHosts } from '../../dashboard/shadow-host.ts'
import { setTexts } from '../../text/current.ts'
import { createConversationCalls } from './conversation-calls.ts'
import { openConversation } from './conversation-panel.tsx'
import { drawAgain, openOnPage } from './open-on-page.ts'

/** Puts the dialogs where the content script of this page looks for them. Brought twice, they are there once. */
export function offerDialogs(): void {
  if (readDialogs()) return
  offerOnBridge({
    speak(...texts) {
      setTexts(...texts)
      speakOnHosts()
      drawAgain()
    },
    open: openOnPage,
    converse: (context, signal) => openConversation(createConversationCalls(context), signal),
  })
}
