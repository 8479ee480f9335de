import type { Mutant } from './mutant.ts'

/** Bugs in messages and requests: where they wait, and that each goes out once. */
export const PAYLOAD_MUTANTS: Mutant[] = [
  {
    name: 'a letter is kept in the clear',
    file: 'lib/db/outbox/encrypted-payloads.ts',
    text: '  return { operationId, sealed: await cipher.encrypt(bytes, payloadContext(operationId)) }\n',
    replacement:
      '  await cipher.encrypt(bytes, payloadContext(operationId))\n  return { operationId, sealed: bytes }\n',
    near: 'tests/unit/lib/background/outbox/send-message',
  },
  {
    name: 'a letter that went out is kept',
    file: 'lib/db/outbox/transitions.ts',
    text: '      ...(read.length > 0 ? [db.letters.bulkDelete(read)] : []),\n',
    replacement: '      ...(read.length > 1 ? [db.letters.bulkDelete(read)] : []),\n',
    near: 'tests/unit/lib/background/outbox/send-message',
  },
  {
    name: 'a page says nothing of a request that went out',
    file: 'lib/background/calls/reported-operations.ts',
    text: '  if (hasPayload(operation)) return fresh ||',
    replacement: "  if (hasPayload(operation)) return (fresh && state !== 'done') ||",
    near: 'tests/unit/lib/background/calls/reported-operations',
  },
  {
    name: 'an old sync is shown in place of the request after it',
    file: 'lib/domain/outbox/newest-operation.ts',
    text: "    .filter(({ state }) => state !== 'replaced')\n",
    replacement:
      "    .filter(({ state, task }) => state !== 'replaced' && task.kind !== 'request')\n",
    near: 'tests/unit/lib/domain/outbox/newest-operation',
  },
  {
    name: 'a message whose answer was lost is sent again under a new key',
    file: 'lib/background/outbox/send-message.ts',
    text: '  const sent = { key, csrfToken }\n',
    replacement: '  const sent = { key: key && crypto.randomUUID(), csrfToken }\n',
    near: 'tests/unit/lib/background/outbox/send-message',
  },
  {
    name: 'a message is sent however old its key is',
    file: 'lib/background/outbox/send-message.ts',
    text: '  if (now - madeAt > KEY_LIFE_MS) return',
    replacement: '  if (now - madeAt > KEY_LIFE_MS * 1000) return',
    near: 'tests/unit/lib/background/outbox/send-message',
  },
  {
    name: 'the conversation opens on the primary branch wherever one is, and one writes there unawares',
    file: 'lib/flows/conversation-flow.ts',
    text: '  let view: ConversationView = { tabs: branches.map(emptyTab), current }\n',
    replacement:
      '  let view: ConversationView = { tabs: branches.map(emptyTab), current: branches[0] }\n',
    near: 'tests/unit/lib/flows/conversation-flow',
  },
]
