import { beforeEach, expect, test } from 'vitest'
import { createRunCircuitBreaker } from '../../../../../lib/background/outbox/circuit-breaker.ts'
import type { Outbox } from '../../../../../lib/db/outbox/outbox.ts'
import type { Operation, OperationState } from '../../../../../lib/domain/outbox/operation.ts'
import type { Problem } from '../../../../../lib/domain/problem.ts'
import { createMemoryOutbox } from '../../../../fixtures/memory-outbox.ts'
import { createMemoryStore } from '../../../../fixtures/memory-store.ts'

let outbox: Outbox

beforeEach(() => {
  outbox = createMemoryOutbox(createMemoryStore(), () => 0)
})

const operation = (id: string, state: OperationState): Operation => ({
  id,
  task: { kind: 'sync', choices: {} },
  accountId: `account of ${id}`,
  to: 'facility',
  actorId: 'ana',
  bulk: 'run',
  version: 1,
  state,
  tries: 1,
  madeAt: 0,
})

/** Has a run of so many operations in each state under way. */
async function runOf(states: { [state in OperationState]?: number }) {
  const operations = Object.entries(states).flatMap(([state, count]) =>
    // Safe: the keys are those of the type.
    Array.from({ length: count }, (_, at) => operation(`${state}-${at}`, state as OperationState)),
  )
  const size = operations.length
  const bulk = { id: 'run', actorId: 'ana', to: 'facility', madeAt: 0 } as const
  await outbox.enqueue(operations, { run: { ...bulk, state: 'running', size, errorsInRow: 0 } })
}

/** Has one request after the other fail, or not, and says how the run stands then. */
async function after(...problems: (Problem['name'] | undefined)[]) {
  for (const name of problems)
    await outbox.checkRun('run', createRunCircuitBreaker(name && { name }))
  return outbox.run('run')
}

test('five errors of the server in a row stop a run, with the reason', async () => {
  await runOf({ queued: 3 })
  expect(await after(...Array(4).fill('server-error'))).toMatchObject({ state: 'running' })
  expect(await after('bad-answer')).toMatchObject({ state: 'stopped', reason: 'server-errors' })
})

test('errors of the server count anew after a request that worked, or that the network lost', async () => {
  await runOf({ queued: 3 })
  const four = Array(4).fill('server-error')
  expect(await after(...four, undefined, ...four, 'offline', ...four)).toMatchObject({
    state: 'running',
  })
})

test('two failures in five stop a run, but not before twenty ended', async () => {
  await runOf({ queued: 1, failed: 8, done: 11 })
  expect(await after(undefined)).toMatchObject({ state: 'running' })
  await outbox.enqueue([operation('twentieth', 'done')])
  expect(await after(undefined)).toMatchObject({ state: 'stopped', reason: 'many-failures' })
})

test.each(['role-revoked', 'forbidden', 'not-offered'] as const)(
  'what refuses everything stops a run at once, and it says so: %s',
  async (name) => {
    await runOf({ queued: 3 })
    const problem = { name }
    await outbox.claim([{ id: 'queued-0' }])
    const moves = [{ id: 'queued-0', to: 'failed', fields: { problem } }] as const
    await outbox.step({ transitions: [...moves], breaker: createRunCircuitBreaker() })
    expect(await outbox.run('run')).toMatchObject({
      state: 'stopped',
      reason: 'refused',
      problem: name,
    })
  },
)

test('a run with nothing left to send has ended', async () => {
  await runOf({ done: 2, conflict: 1 })
  expect(await after(undefined)).toMatchObject({ state: 'ended' })
})
