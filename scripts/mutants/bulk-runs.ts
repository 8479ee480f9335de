import type { Mutant } from './mutant.ts'

const SCHEDULES = 'tests/simulation/first-half'

/** Bugs in a run of many. */
export const BULK_RUN_MUTANTS: Mutant[] = [
  {
    name: 'a run goes on although the server fails each time',
    file: 'lib/background/outbox/circuit-breaker.ts',
    text: '  if (errorsInRow >= MOST_ERRORS_IN_ROW) {',
    replacement: '  if (errorsInRow >= MOST_ERRORS_IN_ROW * 1000) {',
    near: 'tests/unit/lib/background/outbox/circuit-breaker',
  },
  {
    name: 'a run goes on however many fail',
    file: 'lib/domain/outbox/bulk-run.ts',
    text: 'const MOST_FAILED = 0.4\n',
    replacement: 'const MOST_FAILED = 4\n',
    near: 'tests/unit/lib/background/outbox/circuit-breaker',
  },
  {
    name: 'what belongs to a paused run is sent all the same',
    file: 'lib/db/outbox/transitions.ts',
    text: '      const isFree = row && (!row.bulk || running.has(row.bulk))\n',
    replacement: '      const isFree = row && (!row.bulk || running.size < runs.length + 1)\n',
    near: 'tests/unit/lib/db/outbox/outbox',
  },
  {
    name: 'cancelling a run leaves what was not sent',
    file: 'lib/db/outbox/outbox.ts',
    text: "        if (changed.state === 'cancelled') {",
    replacement: "        if (changed.state === 'ended') {",
    near: 'tests/unit/lib/db/outbox/outbox',
  },
  {
    name: 'an item of a run does not say which version it was decided on',
    file: 'lib/backend/batch.ts',
    text: 'version !== undefined && ',
    replacement: 'version === -1 && ',
    near: SCHEDULES,
  },
  {
    name: 'what is sent again in a run is not looked at first',
    file: 'lib/background/outbox/next-work.ts',
    text: "task.kind === 'sync' && version !== undefined",
    replacement: "task.kind === 'sync' && version !== 0",
    near: 'tests/unit/lib/background/outbox/retry',
  },
  {
    name: 'what was claimed for the next request is sent although its run stopped',
    file: 'lib/db/outbox/transitions.ts',
    text: '        ...(breaker ? runIdsOf(changed).map((id) => checkRunIn(db, id, breaker, changed)) : []),\n',
    replacement: '',
    near: 'tests/unit/lib/background/outbox/circuit-breaker',
  },
  {
    name: 'a run goes on when the last of it was given up',
    file: 'lib/background/outbox/operations.ts',
    text: '    if (bulk) await endIfEmpty(bulk, outbox)\n',
    replacement: '    if (bulk === id) await endIfEmpty(bulk, outbox)\n',
    near: 'tests/unit/lib/background/outbox/cancel-in-a-run',
  },
]
