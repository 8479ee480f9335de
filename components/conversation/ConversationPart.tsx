import type { ProfileStatus } from '../../lib/domain/accounts/account.ts'
import { BRANCH_NAME } from '../../lib/domain/branch.ts'
import type { ConversationTab } from '../../lib/domain/conversation/conversation-view.ts'
import { canRetry } from '../../lib/domain/problem.ts'
import type { ConversationFlow } from '../../lib/flows/conversation-flow.ts'
import { text } from '../../lib/text/text.ts'
import { AdminContacts } from '../ui/AdminContacts.tsx'
import { type Correspondent, troubleWith } from './conversation-labels.ts'
import { MessageBox } from './MessageBox.tsx'
import { MessageLog } from './MessageLog.tsx'

/** The conversation in one branch. */
export interface ConversationPartProps {
  tab: ConversationTab
  about: Correspondent
  /** Status of the client's profile in this branch. */
  status: ProfileStatus | undefined
  /** Names of those who can help, as far as they are known. */
  admins: string[]
  flow: ConversationFlow
}

/** Shows the messages in one branch, any problem, and the box to write in. */
export function ConversationPart(props: ConversationPartProps) {
  const { tab, about, admins, flow } = props
  const { branch, feed, problem, waiting } = tab
  if (problem?.name === 'forbidden' || problem?.name === 'role-revoked') {
    return (
      <p class="aside">
        {text('conversation.notYours', { branch: BRANCH_NAME[branch] })}{' '}
        <AdminContacts admins={admins} />
      </p>
    )
  }
  const isAway = problem?.name === 'offline'
  return (
    <>
      {!feed && !problem && (
        <p class="aside" role="status">
          {text('conversation.loading')}
        </p>
      )}
      {(feed || waiting.length > 0) && <MessageLog tab={tab} about={about} flow={flow} />}
      {problem && (
        <div data-tone={feed || isAway ? 'waiting' : 'error'}>
          <span role="status">{troubleLabel(props)}</span>
          {canRetry(problem) && (
            <button type="button" class="btn text" onClick={() => void flow.load()}>
              {text('ui.tryAgain')}
            </button>
          )}
        </div>
      )}
      {(feed?.mayWrite || (!feed && isAway)) && (
        <MessageBox
          tab={tab}
          about={about}
          onWrite={(draft) => flow.write(branch, draft)}
          onSend={() => void flow.send(branch)}
        />
      )}
      {feed && !feed.mayWrite && <NoBox {...props} />}
    </>
  )
}

/** Shows why nothing can be written, in place of the box. */
function NoBox({ tab: { branch }, about, status, admins }: ConversationPartProps) {
  if (status === 'inactive') {
    const params = { name: about.name, branch: BRANCH_NAME[branch] }
    return <p class="aside">{text('conversation.inactive', params)}</p>
  }
  return (
    <p class="aside">
      {text('conversation.readOnly')} <AdminContacts admins={admins} />
    </p>
  )
}

function troubleLabel({ tab, about }: ConversationPartProps): string {
  const { problem, feed, branch } = tab
  if (!problem) return ''
  if (problem.name === 'offline') return text('conversation.offline')
  const trouble = troubleWith(problem, branch, about)
  return feed ? `${text('conversation.saved')} ${trouble}` : trouble
}
