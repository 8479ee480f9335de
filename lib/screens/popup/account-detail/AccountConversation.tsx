import { Conversation } from '../../../../components/conversation/Conversation.tsx'
import { Disclosure } from '../../../../components/ui/Disclosure.tsx'
import type { Account } from '../../../domain/accounts/account.ts'
import { BRANCHES, type Branch } from '../../../domain/branch.ts'
import { unreadIn, withTabFirst } from '../../../domain/conversation/conversation-view.ts'
import { text } from '../../../text/text.ts'
import { useConversation } from './use-conversation.ts'

/** The client of the conversation, and the Admins to ask for missing rights. */
export interface AccountConversationProps {
  account: Account
  admins: string[]
}

/** Shows the messages with a client in a disclosure, with the number of unread ones. Draws nothing for staff. */
export function AccountConversation({ account, admins }: AccountConversationProps) {
  const [first, ...others] = branchesOf(account)
  if (account.kind !== 'client' || !first) return null
  const branches = [first, ...others] as const
  // Remounted when the branches change: their conversations are others.
  return <Talk key={branches.length} account={account} admins={admins} branches={branches} />
}

function Talk({
  account: { id, name, primaryBranch, profiles },
  admins,
  branches,
}: AccountConversationProps & { branches: readonly [Branch, ...Branch[]] }) {
  const { view, flow } = useConversation(id, branches)
  const unread = view ? unreadIn(view) : 0
  const statuses = {
    'in-home': profiles['in-home']?.status,
    facility: profiles.facility?.status,
  }
  return (
    <div class="talking">
      <Disclosure
        title={
          unread ? text('conversation.titleUnread', { count: unread }) : text('conversation.title')
        }
        open={false}
      >
        {view && (
          <Conversation
            about={{ name }}
            view={withTabFirst(view, primaryBranch)}
            statuses={statuses}
            admins={admins}
            flow={flow}
          />
        )}
      </Disclosure>
    </div>
  )
}

/** Returns the branches with a profile, the primary one first. */
function branchesOf({ primaryBranch, profiles }: Account): Branch[] {
  const branches = BRANCHES.filter((branch) => profiles[branch])
  return branches.toSorted((branch) => (branch === primaryBranch ? -1 : 1))
}
