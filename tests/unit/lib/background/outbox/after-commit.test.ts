import { beforeEach, expect, test, vi } from 'vitest'
import { createAfterCommit } from '../../../../../lib/background/outbox/after-commit.ts'
import type { Account } from '../../../../../lib/domain/accounts/account.ts'
import type { Operation } from '../../../../../lib/domain/outbox/operation.ts'

const operation = (id: string, state: Operation['state'] = 'done'): Operation => ({
  id,
  task: { kind: 'sync', choices: {} },
  accountId: `a-${id}`,
  to: 'facility',
  actorId: 'a-ana',
  state,
  tries: 1,
  madeAt: 0,
})
const account = (id: string): Account => ({
  id: `a-${id}`,
  kind: 'client',
  name: 'Somebody',
  profiles: {},
  version: 2,
})
const left = (id: string) => ({ changed: [operation(id)], accounts: [account(id)] })

/** What was seen to, in order. */
let seen: string[]
/** What is to happen in a moment. */
let soon: (() => void) | undefined
let parts: Parameters<typeof createAfterCommit>[0]

beforeEach(() => {
  seen = []
  soon = undefined
  parts = {
    mirror: { put: async (accounts) => void seen.push(`put ${accounts.map(({ id }) => id)}`) },
    backup: { remove: async (ids) => void seen.push(`forget ${ids}`) },
    onOperationsChanged: async (moved) => void seen.push(`tell ${moved.map(({ id }) => id)}`),
    ports: {
      soon(run) {
        soon = run
        return () => {
          soon = undefined
        }
      },
    },
  }
})

test('the first request is seen to at once', async () => {
  createAfterCommit(parts).add(left('1'))
  await vi.waitFor(() => expect(seen).toEqual(['put a-1', 'forget 1', 'tell 1']))
})

test('what follows quickly is seen to together, a moment later, without anybody asking', async () => {
  const afterCommit = createAfterCommit(parts)
  afterCommit.add(left('1'))
  afterCommit.add(left('2'))
  afterCommit.add(left('3'))
  await vi.waitFor(() => expect(seen).toHaveLength(3))
  soon?.()
  await vi.waitFor(() => expect(seen.slice(3)).toEqual(['put a-2,a-3', 'forget 2,3', 'tell 2,3']))
})

test('at the end nothing is left, and nothing is to happen any more', async () => {
  const afterCommit = createAfterCommit(parts)
  afterCommit.add(left('1'))
  afterCommit.add(left('2'))
  await afterCommit.end()
  expect(seen.filter((each) => each.startsWith('tell'))).toEqual(['tell 1', 'tell 2'])
  expect(soon).toBeUndefined()
})

test('the outbox backup keeps what is not over', async () => {
  const afterCommit = createAfterCommit(parts)
  afterCommit.add({ changed: [operation('1', 'waiting'), operation('2', 'failed')], accounts: [] })
  await afterCommit.end()
  expect(seen).toEqual(['forget 2', 'tell 1,2'])
})

test('what goes wrong is reported at the end', async () => {
  parts.mirror.put = () => Promise.reject(new Error('The disk is gone.'))
  const afterCommit = createAfterCommit(parts)
  afterCommit.add(left('1'))
  await expect(afterCommit.end()).rejects.toThrow('The disk is gone.')
})
