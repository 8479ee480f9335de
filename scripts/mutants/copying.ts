import type { Mutant } from './mutant.ts'

/** Bugs in what a sync copies and does besides, in the demo business. */
export const COPYING_MUTANTS: Mutant[] = [
  {
    name: 'an undo takes the changes of others along',
    file: 'mocks/backend/sync/undo.ts',
    text: '  if (account.version !== sync.versionAfter) {',
    replacement: '  if (account.version < sync.versionAfter) {',
    near: 'tests/unit/mocks/backend/sync/undo',
  },
  {
    name: 'a sync sends an e-mail',
    file: 'mocks/backend/sync/syncs.ts',
    text: "  log('done', plan.labels)\n",
    replacement:
      "  log('done', plan.labels)\n  store.business.mailOutbox.push({ to: 'x', subject: 'Welcome', at: '' })\n",
    near: 'tests/unit/mocks/backend/sync/sync-staff',
  },
  {
    name: 'what the target has is replaced without a tick',
    file: 'mocks/backend/sync/transfer.ts',
    text: "  if (!isBlank(held) && !ticked) return { result: 'kept', becomes }\n",
    replacement: '',
    near: 'tests/unit/mocks/backend/sync/transfer',
  },
  {
    name: 'a code comes along without a tick',
    file: 'mocks/backend/sync/transfer.ts',
    text: "  if ((from.sensitive || to.sensitive) && !ticked) return { result: 'skipped:sensitive' }\n",
    replacement: '',
    near: 'tests/unit/mocks/backend/sync/transfer',
  },
  {
    name: 'a tick takes a value to people who could not see it',
    file: 'mocks/backend/sync/transfer.ts',
    text: '  if (isWider(from, to)) return',
    replacement: '  if (isWider(from, to) && !ticked) return',
    near: 'tests/unit/mocks/backend/sync/transfer',
  },
  {
    name: 'a field that was set up anew is not looked at again',
    file: 'mocks/backend/sync/sync-checks.ts',
    text: '  if (version === account.version && definitions === store.business.definitions) return undefined\n',
    replacement: '  if (version === account.version) return undefined\n',
    near: 'tests/unit/mocks',
  },
  {
    name: 'two mailboxes are taken for one',
    file: 'mocks/backend/fold.ts',
    text: '  return email.trim().toLowerCase()\n',
    replacement: "  return email.trim().toLowerCase().replace(/\\+[^@]*@/, '@')\n",
    near: 'tests/unit/mocks/backend/accounts/matches',
  },
]
