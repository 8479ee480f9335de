import type { Mutant } from './mutant.ts'

/** Bugs in the flags on clients, in the demo business. */
export const FLAG_MUTANTS: Mutant[] = [
  {
    name: 'a sync brings flags along that nobody named',
    file: 'mocks/backend/flags/sync-flags.ts',
    text: '    const isAdded = !isThere && named.includes(id)\n',
    replacement: '    const isAdded = !isThere\n',
    near: 'tests/unit/mocks/backend/flags/sync-flags',
  },
  {
    name: 'the second desk that adds a flag is refused',
    file: 'mocks/backend/flags/change-flags.ts',
    text: "  if (held.includes(flagId) === (wanted === 'on')) {\n",
    replacement: "  if (wanted === 'off' && !held.includes(flagId)) {\n",
    near: 'tests/unit/mocks/backend/flags/change-flags',
  },
  {
    name: 'a client reads the flags on himself',
    file: 'mocks/backend/flags/readable-flags.ts',
    text: '  if (account.id === reader.accountId) return {}\n',
    replacement: '',
    near: 'tests/unit/mocks/backend/flags/change-flags',
  },
  {
    name: 'what changed with the undo of a sync says nothing of its flags',
    file: 'mocks/backend/sync/sync-plan.ts',
    text: "  const isFlagged = flags.some(({ result }) => result === 'added')\n",
    replacement:
      "  const isFlagged = fieldsOnly && flags.some(({ result }) => result === 'added')\n",
    near: 'tests/unit/mocks/backend/flags/sync-flags',
  },
]
