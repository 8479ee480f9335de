import type { PlantedBug } from './planted-bug.ts'

const BACKGROUND = 'lib/background'

/** Bugs in messages that somebody has begun: that they are there again, and that none of them is sent twice. */
export const BEGUN_MESSAGE_BUGS: PlantedBug[] = [
  {
    name: 'a message that was begun is forgotten only after it was stored',
    file: `${BACKGROUND}/begun-messages.ts`,
    text: `      await keepMessage({ ...message, text: '' })
      try {
        return await send()
      } finally {
`,
    replacement: `      try {
        return await send()
      } finally {
        await keepMessage({ ...message, text: '' })
`,
    near: 'tests/unit/lib/background/begun-messages',
  },
  {
    name: 'what was typed before a message was sent, and comes late, is offered again',
    file: `${BACKGROUND}/kept-messages.ts`,
    text: '    if (same && same.at > begun.at && same.at <= Date.now()) return\n',
    replacement: '',
    near: 'tests/unit/lib/background/kept-messages',
  },
  {
    name: 'what somebody has begun to write is kept for who signs in next',
    file: `${BACKGROUND}/begun-messages.ts`,
    text: "      if (found.value.actorId !== actorId) return failed({ name: 'signed-out' })\n",
    replacement: '',
    near: 'tests/unit/lib/background/begun-messages',
  },
  {
    name: 'what somebody had begun to write is still in memory when they have left',
    file: `${BACKGROUND}/sessions.ts`,
    text: '      await forgetMessages()\n',
    replacement: '',
    near: 'tests/unit/lib/background/begun-messages',
  },
  {
    name: 'a message that is sent is kept as if it were not',
    file: 'lib/flows/conversation-flow.ts',
    text: '    keeper.discard(branch)\n',
    replacement: '',
    near: 'tests/unit/lib/flows/draft-autosave',
  },
]
