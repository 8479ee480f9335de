import type { Mutant } from './mutant.ts'

const SCHEDULES = 'tests/simulation/first-half'

/** Bugs in the record of what happened on this device. */
export const AUDIT_MUTANTS: Mutant[] = [
  {
    name: 'a move leaves no line in the audit log',
    file: 'lib/db/outbox/transitions.ts',
    text: '    operations.map((operation) => auditRowOf(operation, now()))\n',
    replacement: '    operations.slice(1).map((operation) => auditRowOf(operation, now()))\n',
    near: 'tests/unit/lib/db/outbox/outbox',
  },
  {
    name: 'the lines of the audit log are not chained',
    file: 'lib/db/outbox/audit-chain.ts',
    text: '    digest = digestOf(digest, { ...row, seq })\n',
    replacement: "    digest = digestOf('', { ...row, seq })\n",
    near: SCHEDULES,
  },
]
