import { describe, expect, test, vi } from 'vitest'
import type { BulkPreview, BulkRunItem } from '../../../../lib/domain/outbox/bulk-run.ts'
import { failed, ok, type Result } from '../../../../lib/domain/result.ts'
import { type BulkStage, createBulkFlow } from '../../../../lib/flows/bulk-flow.ts'

const IDS = Array.from({ length: 250 }, (_, at) => `a-${at}`)

function open(
  preview = async (ids: string[]): Promise<Result<BulkPreview[]>> => ok(ids.map(lookAt)),
) {
  const stages: (BulkStage | undefined)[] = []
  const ports = {
    preview: vi.fn(preview),
    start: vi.fn(async (_: string, __: BulkRunItem[]) => failed({ name: 'offline' })),
    show: (stage: BulkStage | undefined) => void stages.push(stage),
    started: vi.fn(),
  }
  return { flow: createBulkFlow('run', IDS, ports), ports, stages }
}

function lookAt(accountId: string): BulkPreview {
  if (accountId === 'a-0') return { accountId, kind: 'already' }
  if (accountId === 'a-1') return { accountId, kind: 'decision', problem: 'match-found' }
  if (accountId === 'a-2') return { accountId, kind: 'refused', problem: 'email-required' }
  if (accountId === 'a-3') return { accountId, kind: 'ready', version: 3, possiblyThere: true }
  return { accountId, kind: 'ready', version: 3 }
}

describe('the dialog about many', () => {
  test('looks a hundred at a time, says how far it is, and adds up', async () => {
    const { flow, ports, stages } = open()
    await flow.load()
    expect(ports.preview.mock.calls.map(([ids]) => ids.length)).toEqual([100, 100, 50])
    expect(stages.slice(0, 3)).toEqual(
      [0, 100, 200].map((done) => ({ kind: 'loading', done, total: 250 })),
    )
    expect(stages.at(-1)).toMatchObject({
      kind: 'preview',
      shown: {
        ready: IDS.slice(3).map((accountId) => ({ accountId, version: 3 })),
        possiblyThere: ['a-3'],
        already: 1,
        decisions: new Map([['match-found', ['a-1']]]),
        refused: new Map([['email-required', ['a-2']]]),
      },
    })
  })

  test('stops looking when it is closed', async () => {
    const { flow, ports } = open(async (ids) => {
      flow.close()
      return ok(ids.map(lookAt))
    })
    await flow.load()
    expect(ports.preview).toHaveBeenCalledOnce()
  })

  test('goes on where it was after a bad connection', async () => {
    const { flow, ports, stages } = open()
    ports.preview.mockResolvedValueOnce(ok(IDS.slice(0, 100).map(lookAt)))
    ports.preview.mockResolvedValueOnce(failed({ name: 'offline' }))
    await flow.load()
    expect(stages.at(-1)).toMatchObject({ kind: 'problem', retryable: true })
    await flow.load()
    expect(ports.preview.mock.calls.map(([ids]) => ids[0])).toEqual([
      'a-0',
      'a-100',
      'a-100',
      'a-200',
    ])
  })

  test('starts those that nothing stands in the way of, under one id however often', async () => {
    const { flow, ports } = open()
    await flow.load()
    await flow.confirm()
    await flow.load()
    await flow.confirm()
    const [first, second] = ports.start.mock.calls
    expect(first?.[0]).toBe('run')
    expect(second).toEqual(first)
    expect(first?.[1]).toHaveLength(247)
    expect(first?.[1][0]).toEqual({ accountId: 'a-3', version: 3 })
    expect(ports.started).not.toHaveBeenCalled()
  })
})
