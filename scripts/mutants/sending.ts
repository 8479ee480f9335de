import type { Mutant } from './mutant.ts'

const SCHEDULES = 'tests/simulation/first-half'

/** Bugs in what is sent, when, and on whose session. */
export const SENDING_MUTANTS: Mutant[] = [
  {
    name: 'every attempt has a key of its own',
    file: 'lib/background/outbox/send-operation.ts',
    text: '  const { id: key, task, accountId, to, version } = operation\n',
    replacement:
      '  const { task, accountId, to, version } = operation\n  const key = crypto.randomUUID()\n',
    near: SCHEDULES,
  },
  {
    name: 'it is sent before it is written down',
    file: 'lib/background/outbox/process-operation.ts',
    text: `  const [claimed] = await parts.outbox.claim([{ id, fields: sent }])
  if (!claimed) return NOTHING
  const answer = await sendOperation(claimed, session, written)
`,
    replacement: `  const answer = await sendOperation({ ...operation, ...sent }, session, written)
  const [claimed] = await parts.outbox.claim([{ id, fields: sent }])
  if (!claimed) return NOTHING
`,
    near: SCHEDULES,
  },
  {
    name: 'what somebody else asked for is sent on this session',
    file: 'lib/background/outbox/next-work.ts',
    text: '    if (!isAskedBy(operation, turn) || taken.has(operation.accountId)) continue\n',
    replacement: '    if (taken.has(operation.accountId)) continue\n',
    near: SCHEDULES,
  },
  {
    name: 'what was asked for on one dashboard is sent to another',
    file: 'lib/domain/outbox/operation.ts',
    text: '  return actorId === asker.actorId && isOfDashboard({ dashboardId }, asker.dashboardId)\n',
    replacement: '  return actorId === asker.actorId\n',
    near: 'tests/unit/lib/background/outbox/next-work',
  },
  {
    name: 'a cancelled operation can be sent',
    file: 'lib/domain/outbox/operation.ts',
    text: '  cancelled: [],\n',
    replacement: "  cancelled: ['sending'],\n",
    near: 'tests/unit/lib/domain/outbox/operation',
  },
  {
    name: 'a second operation on an account does not wait for the first',
    file: 'lib/background/outbox/next-work.ts',
    text: '    taken.add(operation.accountId)\n',
    replacement: '',
    near: 'tests/unit/lib/background/outbox/next-work',
  },
  {
    name: 'a sync does not say which version it was decided on',
    file: 'lib/backend/sync-calls.ts',
    text: "version !== undefined && { 'If-Match'",
    replacement: "version === -1 && { 'If-Match'",
    near: SCHEDULES,
  },
  {
    name: 'it is called done before the answer is there',
    file: 'lib/background/outbox/process-operation.ts',
    text: '  const answer = await sendOperation(claimed, session, written)\n',
    replacement:
      "  await parts.outbox.transition([{ id, to: 'done' }])\n  const answer = await sendOperation(claimed, session, written)\n",
    near: SCHEDULES,
  },
  {
    name: 'there is no pause between two tries',
    file: 'lib/background/outbox/back-off.ts',
    text: '  return random * Math.min(CAP_MS, BASE_MS * 2 ** tries)\n',
    replacement: '  return 0 * random * tries\n',
    near: 'tests/unit/lib/background/outbox/back-off',
  },
  {
    name: 'after a jump of the clock it waits for a year',
    file: 'lib/background/outbox/next-work.ts',
    text: '  return wait > LONGEST_PAUSE_MS ? 0 : wait\n',
    replacement: '  return wait\n',
    near: 'tests/unit/lib/background/outbox/next-work',
  },
  {
    name: 'a copy of one field is taken for that of another',
    file: 'lib/db/outbox/open-operations.ts',
    text: '  return JSON.stringify(one.only) === JSON.stringify(other.only)\n',
    replacement: '  return Boolean(one.only) === Boolean(other.only)\n',
    near: 'tests/unit/lib/db/outbox/outbox',
  },
  {
    name: 'a name or a pet alone stops a sync',
    file: 'lib/domain/sync/matches.ts',
    text: "  return blocking || strength !== 'possible'\n",
    replacement: '  return blocking || strength !== undefined\n',
    near: 'tests/unit/lib/background/calls/possible-matches',
  },
  {
    name: 'whoever has the same phone is added as somebody new without being asked about',
    file: 'lib/domain/sync/matches.ts',
    text: "  return blocking || strength !== 'possible'\n",
    replacement: "  return blocking || strength === 'certain'\n",
    near: 'tests/unit/lib/background/calls/possible-matches',
  },
  {
    name: 'an order of a sync has whatever else the object carries',
    file: 'lib/backend/sync-request.ts',
    text: '  return { accountId, to, ...(Object.fromEntries(made) as Made) }\n',
    replacement: '  return { ...request, ...(Object.fromEntries(made) as Made) }\n',
    near: 'tests/unit/lib/backend/sync-request',
  },
]
