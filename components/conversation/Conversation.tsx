import { useCallback, useRef } from 'preact/hooks'
import type { ProfileStatus } from '../../lib/domain/accounts/account.ts'
import { BRANCH_NAME, type Branch } from '../../lib/domain/branch.ts'
import type {
  ConversationTab,
  ConversationView,
} from '../../lib/domain/conversation/conversation-view.ts'
import type { ConversationFlow } from '../../lib/flows/conversation-flow.ts'
import { formatNumber } from '../../lib/text/formats.ts'
import { text } from '../../lib/text/text.ts'
import { type Tab, TabPanel, Tabs } from '../ui/Tabs.tsx'
import { ConversationPart } from './ConversationPart.tsx'
import { type Correspondent, heardLabel } from './conversation-labels.ts'
import { useLeaving } from './use-leaving.ts'
import { useRevalidation } from './use-revalidation.ts'

/** The client, the loaded conversation, and the callbacks of its buttons. */
export interface ConversationProps {
  about: Correspondent
  view: ConversationView
  /** Status of the client's profile in each branch that has one. */
  statuses: { [branch in Branch]?: ProfileStatus | undefined }
  /** Names of those who can help, as far as they are known. */
  admins?: string[] | undefined
  flow: ConversationFlow
}

/** Shows the messages with a client, in a tab for each branch that has a profile; with one branch there are no tabs. */
export function Conversation({ about, view, statuses, admins = [], flow }: ConversationProps) {
  const { tabs, current, lastEvent: heard } = view
  const box = useRef<HTMLDivElement>(null)
  const load = useCallback(() => void flow.load(), [flow])
  useRevalidation(box, load)
  useLeaving(flow.saveDrafts)

  const partOf = (tab: ConversationTab) => (
    <ConversationPart
      tab={tab}
      about={about}
      status={statuses[tab.branch]}
      admins={admins}
      flow={flow}
    />
  )
  const [only, second] = tabs
  return (
    <div class="talk" ref={box}>
      {only && !second ? (
        <div data-branch={only.branch}>{partOf(only)}</div>
      ) : (
        <>
          <Tabs
            label={text('conversation.title')}
            tabs={tabs.map(headOf)}
            current={current}
            onChoose={flow.choose}
          />
          {tabs.map((tab) => (
            <TabPanel key={tab.branch} id={tab.branch} current={current}>
              <div data-branch={tab.branch}>{partOf(tab)}</div>
            </TabPanel>
          ))}
        </>
      )}
      <p class="unseen" role="status">
        {heard && <span key={heard.times}>{heardLabel(heard)}</span>}
      </p>
    </div>
  )
}

/** Returns the tab of a branch: "Facility" with the number of unread messages, read out as "Facility, 2 unread". */
function headOf({ branch, feed }: ConversationTab): Tab<Branch> {
  const label = BRANCH_NAME[branch]
  const unread = feed?.unread ?? 0
  if (unread === 0) return { id: branch, label }
  return {
    id: branch,
    name: text('conversation.tabUnread', { branch: label, count: unread }),
    label: (
      <>
        {label}
        <span class="count" data-count={formatNumber(unread)} aria-hidden="true" />
      </>
    ),
  }
}
