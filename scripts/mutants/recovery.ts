import type { Mutant } from './mutant.ts'

const SCHEDULES = 'tests/simulation/first-half'

/** Bugs in what is found again after a worker died, an answer was lost or the store was. */
export const RECOVERY_MUTANTS: Mutant[] = [
  {
    name: 'what a worker was sending when it died is left there',
    file: 'lib/background/outbox/drain.ts',
    text: '  if (abandoned.length === 0) return open\n',
    replacement: '  if (abandoned.length >= 0) return open\n',
    near: 'tests/unit/lib/background/outbox/lost-answers',
  },
  {
    name: 'what was never answered is asked for again under a new key',
    file: 'lib/background/outbox/retry-operation.ts',
    text: "    if (problem && isPassing(problem) && operation.state === 'failed') {",
    replacement: "    if (problem && isPassing(problem) && operation.state === 'done') {",
    near: SCHEDULES,
  },
  {
    name: 'an answer that a look-up found is not taken',
    file: 'lib/background/outbox/process-operation.ts',
    text: '      operations: tried.filter(({ id }) => found.value.has(id)),\n',
    replacement: '      operations: tried.filter(({ id }) => found.value.has(id.slice(1))),\n',
    near: 'tests/unit/lib/background/outbox/lost-answers',
  },
  {
    name: 'what was taken back before its answer was found is called done',
    file: 'lib/background/outbox/send-operation.ts',
    text: "    ...(state === 'undone' && { isUndone: true }),\n",
    replacement: '',
    near: 'tests/unit/lib/background/outbox/wrong-answers',
  },
  {
    name: 'a look-up that is about somebody else is taken',
    file: 'lib/backend/sync-calls.ts',
    text: 'syncOf(target, FOUND)(sync)',
    replacement: 'FOUND.includes(sync.state)',
    near: 'tests/unit/lib/background/outbox/wrong-answers',
  },
  {
    name: 'a refused look-up is taken for a refused operation',
    file: 'lib/background/outbox/process-operation.ts',
    text: "  return problem.name === 'signed-out' || isPassing(problem) ? problem : { name: 'bad-answer' }\n",
    replacement: '  return problem\n',
    near: 'tests/unit/lib/background/outbox/lost-answers',
  },
  {
    name: 'the outbox backup is not written',
    file: 'lib/background/outbox/operations.ts',
    text: 'await backup.add(stored.added, ',
    replacement: 'await backup.add(stored.added.slice(1), ',
    near: 'tests/unit/lib/background/outbox/recovery.',
  },
  {
    name: 'what is stored already is counted again',
    file: 'lib/db/outbox/outbox.ts',
    text: 'accepted: before.accepted + fresh.length }',
    replacement: 'accepted: before.accepted + made.length }',
    near: 'tests/unit/lib/db/outbox/outbox',
  },
  {
    name: 'what is confirmed waits for the backend before it is stored',
    file: 'lib/background/outbox/operations.ts',
    text: '    if (!known || !isAskedBy(newOperation, known)) {\n',
    replacement: '    if (known) {\n',
    near: 'tests/unit/lib/background/outbox/store-first',
  },
  {
    name: 'what was stored for somebody else is sent all the same',
    file: 'lib/background/outbox/operations.ts',
    text: "    if (stored.id === id && stored.state === 'queued') {\n",
    replacement: "    if (stored.id === id && stored.state === 'sending') {\n",
    near: 'tests/unit/lib/background/outbox/store-first',
  },
  {
    name: 'the outbox backup is not cleared',
    file: 'lib/background/outbox/after-commit.ts',
    text: '    if (over.length > 0) await backup.remove(over)\n',
    replacement: '',
    near: 'tests/unit/lib/background/outbox/recovery',
  },
  {
    name: 'what was cancelled by a worker that died comes back with a lost store',
    file: 'lib/background/outbox/recovery.ts',
    text: '  if (over.length > 0) await backup.remove(over.map(({ id }) => id))\n',
    replacement: '',
    near: 'tests/unit/lib/background/outbox/recovery',
  },
  {
    name: 'a store whose newest part is gone is taken for whole',
    file: 'lib/background/outbox/recovery.ts',
    text: ' && then.accepted <= now.accepted\n',
    replacement: '\n',
    near: 'tests/unit/lib/background/outbox/recovery.',
  },
  {
    name: 'a store that goes while it is read is taken for one in which nothing waits',
    file: 'lib/background/outbox/recovery.ts',
    text: 'if (isStill(followed, await outbox.sentinel())) {',
    replacement: 'if (true) {',
    near: 'tests/unit/lib/background/outbox/recovery.',
  },
  {
    name: 'what is asked for before anybody saw that the store was lost makes it forgotten',
    file: 'lib/background/outbox/outbox-backup.ts',
    text: 'isFollowed ? { ...sentinel, accepted } : NO_OUTBOX',
    replacement: 'isFollowed || sentinel ? { ...sentinel, accepted } : NO_OUTBOX',
    near: 'tests/unit/lib/background/outbox/recovery.',
  },
  {
    name: 'a store that goes right after it was rebuilt is taken for the one that was',
    file: 'lib/background/outbox/recovery.ts',
    text: 'followed = await outbox.rebuild(entries.map(asUnknown), runsOf(entries), now)\n',
    replacement:
      'await outbox.rebuild(entries.map(asUnknown), runsOf(entries), now)\n      followed = await outbox.sentinel()\n',
    near: 'tests/unit/lib/background/outbox/recovery.',
  },
]
