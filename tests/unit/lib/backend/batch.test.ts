import { afterEach, describe, expect, test, vi } from 'vitest'
import { openHttpDesk } from '../../mocks/handlers/open-http-desk.ts'
import { granted, openClientDesk as open } from './client-desk.ts'

afterEach(() => vi.unstubAllGlobals())

const item = (key: string) => ({ key, accountId: 'a-000008', to: 'facility' as const })
const problem = { type: 'urn:tandem:problem:too-many', title: 'x', status: 429 }

describe('a batch', () => {
  test('gives each item its own result, and the business keeps each under its key', async () => {
    const { client, sent, item, backend } = await open()
    const items = [
      item('key-of-bob', 'Bob Walker', { version: 1 }),
      item('key-of-noel', 'Noel Nomail'),
      item('key-of-max', 'Max Match', { version: 9 }),
    ]
    const answers = granted(await client.syncBatch(items, sent))
    expect(answers).toMatchObject([
      { key: 'key-of-bob', result: { ok: true, value: { state: 'done' } } },
      { key: 'key-of-noel', result: { ok: false, problem: { name: 'email-required' } } },
      { key: 'key-of-max', result: { ok: false, problem: { name: 'changed' } } },
    ])
    expect(granted(await client.syncBatch(items, sent))).toEqual(answers)
    expect(backend.business.syncs.size).toBe(1)
  })

  test('asked as a preview changes nothing', async () => {
    const { client, sent, item, backend } = await open()
    const answers = granted(
      await client.previewBatch([item('key-of-bob', 'Bob Walker', { version: 1 })], sent),
    )
    expect(answers).toMatchObject([{ result: { value: { state: 'preview' } } }])
    expect(backend.business.syncs.size).toBe(0)
  })

  test('has a misshapen item spoil no other, and says how long to wait', async () => {
    const items = [
      { key: 'key-1', status: 200, sync: { id: 's-1' } },
      { key: 'key-2', status: 429, problem, retryAfter: 999_999 },
      { key: 'key-3', status: 502, problem: '<h1>Bad gateway</h1>' },
      { key: 'key-4', status: 409 },
    ]
    const { client, sent } = await open(() => Response.json({ items }))
    const asked = items.map(({ key }) => item(key))
    const answers = granted(await client.syncBatch(asked, sent))
    expect(answers.map(({ result }) => !result.ok && result.problem)).toEqual([
      { name: 'bad-answer' },
      { name: 'too-many', retryAfter: 3600 },
      { name: 'server-error' },
      { name: 'bad-answer' },
    ])
  })

  test.each([
    ['of other items', ['key-1', 'key-9']],
    ['in another order', ['key-2', 'key-1']],
    ['with one missing', ['key-1']],
    ['with one too many', ['key-1', 'key-2', 'key-2']],
  ])('answered %s answers nothing', async (_, keys) => {
    const items = keys.map((key) => ({ key, status: 429, problem }))
    const { client, sent } = await open(() => Response.json({ items }))
    const answer = await client.syncBatch([item('key-1'), item('key-2')], sent)
    expect(answer).toEqual({ ok: false, problem: { name: 'bad-answer' } })
  })
})

describe('a look-up of many keys', () => {
  test('gives each sync by its key, and nothing for those that never arrived', async () => {
    const { client, sent, item } = await open()
    const [bob, max] = [item('key-of-bob', 'Bob Walker'), item('key-of-max', 'Max Match')]
    await client.syncBatch([bob, max], sent)
    const none = item('key-of-none', 'Noel Nomail')
    const found = granted(await client.findSyncs([max, bob, none]))
    expect([...found.keys()].sort()).toEqual(['key-of-bob', 'key-of-max'])
    expect(found.get('key-of-bob')).toMatchObject({ value: { account: { name: 'Bob Walker' } } })
    const one = granted(await client.findSyncs([max]))
    expect(one.get('key-of-max')).toMatchObject({ value: { account: { name: 'Max Match' } } })
  })

  test('of no keys asks nobody', async () => {
    const { client, paths } = await open()
    expect(granted(await client.findSyncs([])).size).toBe(0)
    expect(paths).toEqual([])
  })

  test.each([{}, { key: 'key-of-another' }])(
    'answered under the key %j answers nothing',
    async (key) => {
      const { backend, as, person } = openHttpDesk()
      const request = { accountId: person('Bob Walker').id, to: 'facility' as const }
      const done = backend.syncAccount(as('ana'), request, undefined, 'key-of-bob')
      const syncs = done.ok ? [{ ...done.value, ...key }] : []
      const { client, item } = await open(() => Response.json({ syncs }))
      expect(await client.findSyncs([item('key-of-bob', 'Bob Walker')])).toEqual({
        ok: false,
        problem: { name: 'bad-answer' },
      })
    },
  )
})
