import { useEffect, useRef } from 'preact/hooks'
import { BRANCH_NAME } from '../../lib/domain/branch.ts'
import type { ConversationTab } from '../../lib/domain/conversation/conversation-view.ts'
import type { ConversationFlow } from '../../lib/flows/conversation-flow.ts'
import { text } from '../../lib/text/text.ts'
import { BusyButton } from '../ui/BusyButton.tsx'
import { useKeptFocusFirst } from '../ui/dialog/use-kept-focus.ts'
import { type Correspondent, givenName } from './conversation-labels.ts'
import { MessageItem } from './MessageItem.tsx'
import { useInSight } from './use-in-sight.ts'
import { WaitingItem } from './WaitingItem.tsx'

/** The messages in one branch, and the callbacks of the buttons. */
export interface MessageLogProps {
  tab: ConversationTab
  about: Correspondent
  flow: ConversationFlow
}

/** Lists the messages, scrolled to the newest at the bottom; unsent ones stand below them. */
export function MessageLog({ tab, about, flow }: MessageLogProps) {
  const { branch, feed, waiting, asksEarlier, acting, notDone } = tab
  const { messages = [], unread = 0 } = feed ?? {}
  const log = useRef<HTMLDivElement>(null)
  const end = useRef<HTMLDivElement>(null)
  const onFocusIn = useKeptFocusFirst(log)
  const inSight = useInSight(end)
  const newest = messages.at(-1)?.id

  useEffect(() => {
    if (inSight && newest && unread > 0) void flow.see(branch)
  }, [inSight, newest, unread, flow, branch])

  return (
    // New messages are announced elsewhere; older ones that are loaded later are not.
    <div
      class="log"
      role="log"
      aria-live="off"
      aria-label={text('conversation.messagesWith', {
        name: givenName(about.name),
        branch: BRANCH_NAME[branch],
      })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and without a mouse by the arrow keys only
      tabIndex={0}
      ref={log}
      onFocusIn={onFocusIn}
    >
      <div>
        {feed?.more && (
          <BusyButton
            busy={asksEarlier}
            held={asksEarlier}
            onPress={() => void flow.showEarlier(branch)}
          >
            {text('conversation.showEarlier')}
          </BusyButton>
        )}
        {feed && messages.length + waiting.length === 0 && (
          <p class="empty">{text('conversation.none', { branch: BRANCH_NAME[branch] })}</p>
        )}
        <ol>
          {messages.map((each) => (
            <MessageItem key={each.id} message={each} />
          ))}
          {waiting.map((each) => (
            <WaitingItem
              key={each.id}
              waiting={each}
              branch={branch}
              about={about}
              busy={acting === each.id}
              held={acting !== undefined}
              notDone={notDone?.id === each.id ? notDone.problem : undefined}
              onSendAgain={() => void flow.sendAgain(branch, each.id)}
              onDelete={() => void flow.remove(branch, each.id)}
            />
          ))}
        </ol>
        <div class="end" ref={end} />
      </div>
    </div>
  )
}
