import type { Mutant } from './mutant.ts'

/** Bugs in who may do what, and who becomes what. */
export const RIGHTS_MUTANTS: Mutant[] = [
  {
    name: 'the right to a role is only looked at on the screen',
    file: 'mocks/backend/rights/roles.ts',
    text: '  if (refused) return recorded(store, actor, happening, refused)\n',
    replacement: '',
    near: 'tests/unit/lib/background/calls/role.',
  },
  {
    name: 'somebody who is synced arrives above the base role',
    file: 'mocks/backend/rights/roles.ts',
    text: '  const base = BASE_ROLE[branch]\n',
    replacement: '  const base = ROLES_OF[branch][1] ?? BASE_ROLE[branch]\n',
    near: 'tests/unit/mocks/backend/sync/sync-staff',
  },
  {
    name: 'the last Admin can be lowered',
    file: 'mocks/backend/rights/rights.ts',
    text: '  return admins.length === 1 && admins[0]?.id === account.id\n',
    replacement: '  return admins.length === 0 && admins[0]?.id === account.id\n',
    near: 'tests/unit/mocks/backend/rights/rights',
  },
  {
    name: 'the base role may sync clients',
    file: 'lib/domain/rights/rights.ts',
    text: "  'sync-client': { level: 3, where: 'source' },\n",
    replacement: "  'sync-client': { level: 2, where: 'source' },\n",
    near: 'tests/unit/mocks/backend/rights/rights',
  },
  {
    name: 'everybody at the front desk may sync in bulk',
    file: 'lib/domain/rights/rights.ts',
    text: "  bulk: { level: 4, where: 'anywhere' },\n",
    replacement: "  bulk: { level: 3, where: 'anywhere' },\n",
    near: 'tests/unit/mocks',
  },
  {
    name: 'a page may start a run of many',
    file: 'lib/background/calls/bulk.ts',
    text: "    'bulk.start': defineCall({\n      from: ['popup'],\n",
    replacement: "    'bulk.start': defineCall({\n      from: ['page', 'popup'],\n",
    near: 'tests/unit/lib/background/calls/who-may-call',
  },
  {
    name: 'a page may name any account, as the popup does',
    file: 'lib/background/calls/subjects.ts',
    text: "    if (caller.from !== 'popup') return failed({ name: 'forbidden' })\n    const opened",
    replacement: '    const opened',
    near: 'tests/unit/lib/background/calls/who-may-call',
  },
  {
    name: 'a page may have somebody synced into its own branch',
    file: 'lib/background/calls/sync.ts',
    text: "        const { session, accountId, here } = found.value\n        if (here === to) return failed({ name: 'forbidden' })\n",
    replacement: '        const { session, accountId } = found.value\n',
    near: 'tests/unit/lib/background/calls/sync-refusals',
  },
  {
    name: 'whoever is signed in in a private window acts for who is signed in outside of it',
    file: 'lib/messaging/server.ts',
    text: 'if (tab && !hasWorkersCookies(tab))',
    replacement: 'if (tab && !hasWorkersCookies({}))',
    near: 'tests/unit/lib/messaging/server',
  },
  {
    name: 'a container of Firefox is taken for the windows outside of it',
    file: 'lib/platform/cookie-stores.ts',
    text: '  return !incognito && (cookieStoreId ?? DEFAULT_STORE) === DEFAULT_STORE\n',
    replacement: '  return !incognito && (cookieStoreId ?? DEFAULT_STORE) !== undefined\n',
    near: 'tests/unit/lib/messaging/server',
  },
]
