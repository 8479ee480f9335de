import type { Mutant } from './mutant.ts'

/** Bugs in making somebody inactive, and in taking that back. */
export const STATUS_MUTANTS: Mutant[] = [
  {
    name: 'taking a status back forgets the primary branch',
    file: 'lib/domain/outbox/changes/status-change.ts',
    text: '    const before = primaryWas && { primary: primaryWas, primaryWas: primary ?? primaryWas }\n',
    replacement: '    const before = primaryWas && { primaryWas: primary ?? primaryWas }\n',
    near: 'tests/unit/lib/background/calls/status',
  },
  {
    name: 'what was ticked to be deleted with a status stays',
    file: 'lib/background/calls/status.ts',
    text: '    ...(deleteFutureServices && { deleteFutureServices }),\n',
    replacement: '',
    near: 'tests/unit/lib/background/calls/status.',
  },
  {
    name: 'a status that somebody changed meanwhile is changed all the same when it is sent again',
    file: 'lib/domain/outbox/changes/status-change.ts',
    text: "      ...(profiles[to]?.status === was ? [] : ['Status']),\n",
    replacement: '',
    near: 'tests/unit/lib/background/calls/status.',
  },
]
