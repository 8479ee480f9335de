import type { Mutant } from './mutant.ts'

/** Bugs in which sites are dashboards, and whether the browser lets us onto them. */
export const DASHBOARD_MUTANTS: Mutant[] = [
  {
    name: 'a session and what people ask for travel in plain text over the network',
    file: 'lib/domain/dashboards/origin.ts',
    text: "  if (url.protocol === 'http:' && !LOOPBACK.test(url.hostname)) {\n",
    replacement: "  if (url.protocol === 'ftp:' && !LOOPBACK.test(url.hostname)) {\n",
    near: 'tests/unit/lib/domain/dashboards',
  },
  {
    name: 'one dashboard is connected for every site there is',
    file: 'lib/domain/dashboards/origin.ts',
    text: '  if (!url || !HOST.test(url.hostname)) return',
    replacement: '  if (!url) return',
    near: 'tests/unit/lib/domain/dashboards',
  },
  {
    name: 'a request goes out without the session while the browser keeps us off',
    file: 'lib/backend/permitted-fetch.ts',
    text: '    if (!(await hasAccess())) throw new AccessMissing()\n',
    replacement: '    if (!hasAccess()) throw new AccessMissing()\n',
    near: 'tests/unit/lib/backend',
  },
  {
    name: 'links of a server lead to sites that nobody connected',
    file: 'lib/background/session/sessions.ts',
    text: "    if (hasMoved) return failed({ name: 'moved' })\n",
    replacement: '    void hasMoved\n',
    near: 'tests/unit/lib/background/session/sessions',
  },
  {
    name: 'a policy of the computer is blamed on the network',
    file: 'lib/background/session/sessions.ts',
    text: "answer.problem.name !== 'offline' || !(await",
    replacement: "answer.problem.name !== 'offline' || (await",
    near: 'tests/unit/lib/background/session/sessions',
  },
  {
    name: 'a session counts although its dashboard was removed meanwhile',
    file: 'lib/background/session/sessions.ts',
    text: '    if (still?.dashboard.id !== dashboardId) return false\n',
    replacement: '    if (!still) return false\n',
    near: 'tests/unit/lib/background/session/sessions',
  },
  {
    name: 'a page connects a dashboard of its own choice',
    file: 'lib/background/calls/dashboard.ts',
    text: "    'dashboard.add': defineCall({\n      from: ['popup'],\n",
    replacement: "    'dashboard.add': defineCall({\n      from: ['popup', 'page'],\n",
    near: 'tests/unit/lib/background/calls',
  },
  {
    name: 'a dashboard is removed while something waits there',
    file: 'lib/background/calls/dashboard.ts',
    text: "        if (isBusy) return failed({ name: 'in-progress' })\n",
    replacement: '        void isBusy\n',
    near: 'tests/unit/lib/background/calls',
  },
  {
    name: 'a pattern matches the rest of a path that it does not name',
    file: 'lib/domain/dashboards/path-pattern.ts',
    text: 'given.length < fixed.length : given.length !== fixed.length) return false',
    replacement: 'given.length < fixed.length : given.length < fixed.length) return false',
    near: 'tests/unit/lib/domain/dashboards',
  },
  {
    name: 'what a server does not offer is asked of it',
    file: 'lib/backend/offered-client.ts',
    text: '    needed && !capabilities.includes(needed) ? ',
    replacement: '    needed && capabilities.includes(needed) ? ',
    near: 'tests/unit/lib/backend',
  },
]
