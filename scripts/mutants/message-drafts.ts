import type { Mutant } from './mutant.ts'

/** Bugs in message drafts: that they are there again, and that none of them is sent twice. */
export const MESSAGE_DRAFT_MUTANTS: Mutant[] = [
  {
    name: 'a draft is forgotten only after its message was stored',
    file: 'lib/background/calls/message-drafts.ts',
    text: `      await saveDraft({ ...message, text: '' })
      try {
        return await send()
      } finally {
`,
    replacement: `      try {
        return await send()
      } finally {
        await saveDraft({ ...message, text: '' })
`,
    near: 'tests/unit/lib/background/calls/message-drafts',
  },
  {
    name: 'what was typed before a message was sent, and comes late, is offered again',
    file: 'lib/background/session/stored-drafts.ts',
    text: '    if (same && same.at > draft.at && same.at <= Date.now()) return\n',
    replacement: '',
    near: 'tests/unit/lib/background/session/stored-drafts',
  },
  {
    name: 'a draft is kept for who signs in next',
    file: 'lib/background/calls/message-drafts.ts',
    text: "      if (found.value.actorId !== actorId) return failed({ name: 'signed-out' })\n",
    replacement: '',
    near: 'tests/unit/lib/background/calls/message-drafts',
  },
  {
    name: 'a draft is still in memory when its actor has left',
    file: 'lib/background/session/sessions.ts',
    text: '      await forgetDrafts()\n',
    replacement: '',
    near: 'tests/unit/lib/background/calls/message-drafts',
  },
  {
    name: 'a message that is sent is kept as if it were not',
    file: 'lib/flows/conversation-flow.ts',
    text: '    autosave.discard(branch)\n',
    replacement: '',
    near: 'tests/unit/lib/flows/draft-autosave',
  },
]
