import { offerOnBridge, readDialogs } from '../../dashboard/dialog-bridge.ts'
import { speakOnHosts } from '../../dashboard/shadow-host.ts'
import { setTexts } from '../../text/current.ts'
import { createCommitGuard } from './commit-guard.ts'
import { createConversationCalls } from './conversation-calls.ts'
import { openConversation } from './conversation-panel.tsx'
import { drawAgain, openOnPage } from './open-on-page.ts'

/** Offers the dialogs to the content script of this page. Does nothing if the script is loaded a second time. */
export function offerDialogs(): void {
  if (readDialogs()) return
  const { watch, mayCommit } = createCommitGuard()
  watch()
  offerOnBridge({
    watch,
    mayCommit,
    speak(...texts) {
      setTexts(...texts)
      speakOnHosts()
      drawAgain()
    },
    open: openOnPage,
    converse: (context, signal) => openConversation(createConversationCalls(context), signal),
  })
}
