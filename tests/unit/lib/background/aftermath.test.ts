import { beforeEach, expect, test, vi } from 'vitest'
import { aftermathOf } from '../../../../lib/background/aftermath.ts'
import type { Account } from '../../../../lib/domain/accounts/account.ts'
import type { Operation } from '../../../../lib/domain/outbox/operation.ts'

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
const left = (id: string) => ({ moved: [operation(id)], accounts: [account(id)] })

/** What was seen to, in order. */
let seen: string[]
/** What is to happen in a moment. */
let soon: (() => void) | undefined
let parts: Parameters<typeof aftermathOf>[0]

beforeEach(() => {
  seen = []
  soon = undefined
  parts = {
    mirror: { put: async (accounts) => void seen.push(`put ${accounts.map(({ id }) => id)}`) },
    journal: { settle: async (ids) => void seen.push(`forget ${ids}`) },
    moved: async (moved) => void seen.push(`tell ${moved.map(({ id }) => id)}`),
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
  aftermathOf(parts).add(left('1'))
  await vi.waitFor(() => expect(seen).toEqual(['put a-1', 'forget 1', 'tell 1']))
})

test('what follows quickly is seen to together, a moment later, without anybody asking', async () => {
  const aftermath = aftermathOf(parts)
  aftermath.add(left('1'))
  aftermath.add(left('2'))
  aftermath.add(left('3'))
  await vi.waitFor(() => expect(seen).toHaveLength(3))
  soon?.()
  await vi.waitFor(() => expect(seen.slice(3)).toEqual(['put a-2,a-3', 'forget 2,3', 'tell 2,3']))
})

test('at the end nothing is left, and nothing is to happen any more', async () => {
  const aftermath = aftermathOf(parts)
  aftermath.add(left('1'))
  aftermath.add(left('2'))
  await aftermath.end()
  expect(seen.filter((each) => each.startsWith('tell'))).toEqual(['tell 1', 'tell 2'])
  expect(soon).toBeUndefined()
})

test('the journal keeps what is not over', async () => {
  const aftermath = aftermathOf(parts)
  aftermath.add({ moved: [operation('1', 'waiting'), operation('2', 'failed')], accounts: [] })
  await aftermath.end()
  expect(seen).toEqual(['forget 2', 'tell 1,2'])
})

test('what goes wrong is told at the end', async () => {
  parts.mirror.put = () => Promise.reject(new Error('The disk is gone.'))
  const aftermath = aftermathOf(parts)
  aftermath.add(left('1'))
  await expect(aftermath.end()).rejects.toThrow('The disk is gone.')
})
