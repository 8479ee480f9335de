import type { ComponentChild } from 'preact'
import { Conversation } from '../../../../components/conversation/Conversation.tsx'
import type { Branch } from '../../../../lib/domain/branch.ts'
import type {
  ConversationTab,
  ConversationView,
} from '../../../../lib/domain/conversation/conversation-view.ts'
import type { ConversationFlow } from '../../../../lib/flows/conversation-flow.ts'
import { ARABIC_NAME, LONG_NAME } from '../samples.ts'
import { HARD_TALK, TALK, tabOf } from './conversation-samples.ts'

const nothing = () => undefined
const never = async () => undefined

const still: ConversationFlow = {
  load: never,
  choose: nothing,
  showEarlier: never,
  write: nothing,
  saveDrafts: nothing,
  send: never,
  sendAgain: never,
  remove: never,
  see: never,
  close: nothing,
}

function talk(
  facility: Partial<ConversationTab>,
  change: Partial<ConversationView> = {},
  name = 'Dana Dual',
) {
  const view: ConversationView = {
    tabs: [tabOf('facility', TALK, facility), tabOf('in-home', [])],
    current: 'facility',
    ...change,
  }
  const statuses = { facility: 'active', 'in-home': 'inactive' } as const
  return (
    <Conversation about={{ name, here: 'in-home' }} view={view} statuses={statuses} flow={still} />
  )
}

const unread = (branch: Branch, count: number, mayWrite = true) =>
  tabOf(branch, TALK, { feed: { messages: TALK, more: true, unread: count, mayWrite } })

/** Every state of a conversation on a dashboard page. */
export const CONVERSATION_STATES: Record<string, () => ComponentChild> = {
  'conversation loading': () => talk({ feed: undefined }),
  conversation: () => talk({}, { tabs: [unread('facility', 0), unread('in-home', 2)] }),
  'conversation empty': () => talk({}, { current: 'in-home' }),
  'conversation in one software': () => talk({}, { tabs: [tabOf('facility')] }),
  'conversation hard': () =>
    talk({ feed: { messages: HARD_TALK, more: true, unread: 12, mayWrite: true } }, {}, LONG_NAME),
  'conversation of an arabic name': () => talk({}, {}, ARABIC_NAME),
  'conversation while earlier ones come': () =>
    talk({ ...unread('facility', 0), asksEarlier: true }),
  'conversation while it is sent': () => talk({ draft: 'See you on Friday.', sending: true }),
  'conversation with what waits': () =>
    talk({
      waiting: [
        { id: 'w1', text: 'See you on Friday.' },
        { id: 'w2', text: 'And bring the blanket.', problem: { name: 'branch-inactive' } },
        { id: 'w3', text: 'Please.', problem: { name: 'server-error' } },
      ],
      notDone: { id: 'w3', problem: { name: 'in-progress' } },
    }),
  'conversation offline': () => talk({ feed: undefined, problem: { name: 'offline' } }),
  'conversation offline, read before': () => talk({ problem: { name: 'offline' } }),
  'conversation that failed': () => talk({ feed: undefined, problem: { name: 'server-error' } }),
  'conversation that was refused': () =>
    talk({ draft: 'See you on Friday.', refused: { name: 'signed-out' } }),
  'conversation with too much': () => talk({ draft: 'long '.repeat(900) }),
  'conversation near the end': () => talk({ draft: 'long '.repeat(780) }),
  'conversation of others': () => talk({ feed: undefined, problem: { name: 'forbidden' } }),
  'conversation to be read only': () => talk(unread('facility', 0, false)),
  'conversation with an inactive client': () =>
    talk({}, { current: 'in-home', tabs: [tabOf('facility'), unread('in-home', 0, false)] }),
}
