import type { Mutant } from './mutant.ts'

const SCHEDULES = 'tests/simulation/first-half'

/** Bugs in what is made of an answer. */
export const ANSWER_MUTANTS: Mutant[] = [
  {
    name: 'what the backend cannot do (422) is sent again and again',
    file: 'lib/domain/problem.ts',
    text: "  'too-many',\n  'in-progress',\n",
    replacement: "  'too-many',\n  'email-required',\n  'in-progress',\n",
    near: 'tests/unit/lib/background/outbox/classify-response',
  },
  {
    name: 'Retry-After is not looked at',
    file: 'lib/background/outbox/classify-response.ts',
    text: '    const pause = (problem.retryAfter ?? 0) * 1000 || backOffMs(tries, random)\n',
    replacement: '    const pause = backOffMs(tries, random)\n',
    near: SCHEDULES,
  },
  {
    name: 'only one operation heeds the pause that the backend asked for',
    file: 'lib/background/outbox/apply-results.ts',
    text: '  if (pause) await outbox.setPause(pause)\n',
    replacement: '',
    near: SCHEDULES,
  },
  {
    name: 'a session that ended counts as a try',
    file: 'lib/background/outbox/classify-response.ts',
    text: "    return { transition: { id, to: 'waiting', fields: { problem, tries: tries - 1 } } }\n",
    replacement: "    return { transition: { id, to: 'waiting', fields: { problem, tries } } }\n",
    near: 'tests/unit/lib/background/outbox/classify-response',
  },
  {
    name: 'what was taken back is still called done',
    file: 'lib/background/outbox/apply-results.ts',
    text: "  return task.kind === 'undo' ? [done, { id: task.of, to: 'undone' }] : [done]\n",
    replacement: "  return task.kind === 'undo' ? [done] : [done]\n",
    near: 'tests/unit/lib/background',
  },
  {
    name: 'the outbox keeps the names of those who might be the same person',
    file: 'lib/background/outbox/classify-response.ts',
    text: '  const { matches: _, ...problem } = met\n',
    replacement: '  const { ...problem } = met\n',
    near: 'tests/unit/lib/background/calls/sync.',
  },
  {
    name: 'an answer about somebody else is taken',
    file: 'lib/backend/expected.ts',
    text: 'sync.account.id === accountId && sync.to',
    replacement: 'sync.to',
    near: 'tests/unit/lib/background/outbox/wrong-answers',
  },
  {
    name: 'an answer in the other direction is taken',
    file: 'lib/backend/expected.ts',
    text: ' && sync.to === to && ',
    replacement: ' && (sync.to === to || sync.to) && ',
    near: 'tests/unit/lib/background/outbox/wrong-answers',
  },
  {
    name: 'what a preview answers is taken for what was done',
    file: 'lib/backend/expected.ts',
    text: "CARRIED_OUT: readonly SyncState[] = ['done', ",
    replacement: "CARRIED_OUT: readonly SyncState[] = ['preview', 'done', ",
    near: 'tests/unit/lib/background/outbox/wrong-answers',
  },
  {
    name: 'a redirect is followed, with body and token',
    file: 'lib/backend/bounded-fetch.ts',
    text: "      redirect: 'manual',\n",
    replacement: "      redirect: 'follow',\n",
    near: 'tests/unit/lib/backend/redirects',
  },
  {
    name: 'what waits to be seen to after a request is forgotten at the end',
    file: 'lib/background/outbox/after-commit.ts',
    text: '      stop?.()\n      next()\n',
    replacement: '      stop?.()\n',
    near: 'tests/unit/lib/background/outbox/after-commit',
  },
]
