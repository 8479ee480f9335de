import type { PlannedConversation } from '../backend/conversation/care.ts'
import type { Business } from '../backend/model.ts'
import { nameOf } from '../backend/present.ts'
import type { Random } from './random.ts'
import { type Regular, regularsOf } from './regulars.ts'

/** Who writes, how long before the opening, and what. Without a name it is the client. */
type Line = [hoursBefore: number, author: string | undefined, text: string]

const DANA_IN_HOME: Line[] = [
  [220, 'Uma Ueda', 'Rex had a lovely half hour in the park today. He met a corgi.'],
  [219.5, undefined, 'Thank you! He came home and slept until dinner.'],
  [52, 'Sam Sato', 'We have you down for the usual visits next week. Does that still suit you?'],
  [26, undefined, 'Could somebody walk Rex on Thursday at noon as well?'],
  [25.8, undefined, 'I will be back at five, so once is enough.'],
]
const DANA_FACILITY: Line[] = [
  [190, 'Sol Stone', 'Rex has settled in with Play group 1. He shares the blue ball, mostly.'],
  [188, undefined, 'That is more than he does at home.'],
  [
    74,
    'Sol Stone',
    'His rabies vaccination is due later this year. A copy of the new one will do.',
  ],
  [30, undefined, 'I booked his vaccination. Shall I bring the paper, or is a photo enough?'],
]
const BOB: Line[] = [
  [96, 'Sam Sato', 'Welcome, Bob! Tom will be with Biscuit and Pangur Bán at noon.'],
  [95, undefined, 'Great. Please take the side gate, the front one sticks.'],
  [20, 'Tom Tran', 'All went well. Both dogs had water and a biscuit.'],
]

/** What the others talk about: the team's question, and what the client says to it. */
const TALKS = [
  ['Would you like a photo after each visit?', 'Yes please, every time!'],
  ['Is there anything we should know before the weekend?', 'A new bag of food is by the door.'],
  ['Thank you for coming in today. See you next week!', 'See you then. Everybody was so kind.'],
  ['We moved your time by half an hour. I hope that is all right.', 'No problem at all.'],
] as const
/** Who writes for the team, in which branch. */
const TEAM = { 'in-home': 'Sam Sato', facility: 'Sol Stone' } as const
const HOUR_MINUTES = 60

function plan(
  { account, branch, profile }: Regular,
  lines: Line[],
  seen: PlannedConversation['seen'],
): PlannedConversation {
  return {
    branch,
    profileId: profile.id,
    messages: lines.map(([hoursBefore, author, text]) => ({
      minutesBefore: hoursBefore * HOUR_MINUTES,
      from: author === undefined ? 'client' : 'team',
      author: author ?? nameOf(account),
      text,
    })),
    seen,
  }
}

function planOther(random: Random, regular: Regular): PlannedConversation {
  const [question, answer] = random.pick(TALKS)
  const asked = 30 + random.below(300)
  const lines: Line[] = [[asked, TEAM[regular.branch], question]]
  if (random.chance(0.7)) lines.push([asked - 1 - random.below(20), undefined, answer])
  const isSeen = random.chance(0.6)
  return plan(regular, lines, { client: 1, team: isSeen ? lines.length : 1 })
}

/**
 * What was written before the business opens. Dana waits for an answer in both branches; Bob has not read the last message.
 * Draws from a source of its own: people stay who they are.
 */
export function planConversations(random: Random, business: Business): PlannedConversation[] {
  const { dana, bob, others } = regularsOf(business)
  return [
    plan(dana['in-home'], DANA_IN_HOME, { client: 5, team: 3 }),
    plan(dana.facility, DANA_FACILITY, { client: 4, team: 3 }),
    plan(bob, BOB, { client: 2, team: 3 }),
    ...others.map((regular) => planOther(random, regular)),
  ]
}
