import { describe, expect, test, vi } from 'vitest'
import type { Operation, Task } from '../../../../lib/domain/outbox/operation.ts'
import { failed, ok } from '../../../../lib/domain/result.ts'
import type { ComparisonView, Difference } from '../../../../lib/domain/sync/comparison.ts'
import {
  type CompareFlow,
  type CompareFlowPorts,
  type CompareStage,
  createCompareFlow,
  type OpenComparison,
  targetsOf,
  tickFor,
} from '../../../../lib/flows/compare-flow.ts'

const account = { id: 'dana', kind: 'client', name: 'Dana Dual', profiles: {}, version: 3 } as const

function difference(label: string, change: Partial<Difference> = {}): Difference {
  return {
    label,
    group: 'Notes',
    inHome: { id: `ih-${label}`, label, blank: false, value: 'old' },
    facility: { id: `fa-${label}`, label, blank: false, value: 'new' },
    sensitive: false,
    copy: { 'in-home': 'copied', facility: 'copied' },
    ...change,
  }
}

function operation(change: Partial<Operation> = {}): Operation {
  const task: Task = { kind: 'sync', choices: { only: ['ih-Vet'] } }
  const base = { accountId: 'dana', to: 'facility', actorId: 'ana', madeAt: 0 } as const
  return { id: 'f1', ...base, task, state: 'done', tries: 1, ...change }
}

/** A flow over a comparison that the test may change, with what it showed last. */
function flowOver(answers: Partial<CompareFlowPorts> = {}) {
  const desk = { differences: [difference('Vet'), difference('Notes')], away: false }
  const accepted = vi.fn()
  const dismiss = vi.fn()
  let stage: CompareStage | { kind: 'closed' } = { kind: 'loading' }
  let looks = 0
  const ask = async () => {
    looks++
    const comparison = { account, definitions: 1, same: 23, differences: desk.differences }
    const operationIds = { 'in-home': `i${looks}`, facility: `f${looks}` }
    const view: ComparisonView = { comparison, operationIds, mayUndo: true }
    return desk.away ? failed({ name: 'offline' }) : ok(view)
  }
  const flow: CompareFlow = createCompareFlow({
    load: ask,
    copy: async (id) => ok(operation({ id })),
    undo: async () => ok(operation({ id: 'undo-1', task: { kind: 'undo', of: 'f1', sync: 's' } })),
    show: (next) => {
      stage = next
    },
    accepted,
    dismiss,
    ...answers,
  })
  const open = (): OpenComparison => {
    if (stage.kind !== 'open') throw new Error(`it is ${stage.kind}`)
    return stage
  }
  const row = (label: string) => open().rows.find((each) => each.difference.label === label)
  const id = (label: string) => row(label)?.id ?? ''
  return { flow, desk, open, row, id, accepted, dismiss, stage: () => stage }
}

describe('comparing', () => {
  test('a copied row stays where it is, done, while the rest is asked again', async () => {
    const { flow, desk, open, row, id, accepted } = flowOver()
    await flow.load()
    desk.differences = [difference('Notes'), difference('Parking')]
    await flow.copy(id('Vet'), 'facility')
    expect(open().rows.map((each) => each.difference.label)).toEqual(['Vet', 'Notes', 'Parking'])
    expect(row('Vet')?.state).toMatchObject({ kind: 'done', to: 'facility' })
    expect(accepted).toHaveBeenCalledOnce()
  })

  test('every copy goes under the id of the newest look, one at a time', async () => {
    const copy = vi.fn(async (operationId: string) => ok(operation({ id: operationId })))
    const { flow, id } = flowOver({ copy })
    await flow.load()
    const [vet, notes] = [id('Vet'), id('Notes')]
    const first = flow.copy(vet, 'facility')
    await flow.copy(notes, 'facility')
    await first
    await flow.copy(notes, 'in-home')
    expect(copy.mock.calls).toEqual([
      ['f1', 'ih-Vet'],
      ['i2', 'fa-Notes'],
    ])
  })

  test('what is taken back differs again', async () => {
    const { flow, desk, row, id, accepted } = flowOver()
    await flow.load()
    desk.differences = [difference('Notes')]
    await flow.copy(id('Vet'), 'facility')
    desk.differences = [difference('Vet'), difference('Notes')]
    await flow.undo(id('Vet'))
    expect(row('Vet')?.state).toEqual({ kind: 'differs' })
    expect(accepted).toHaveBeenCalledTimes(2)
  })

  test('an undo that is refused leaves the row done, with the reason', async () => {
    const problem = { name: 'changed-since' } as const
    const { flow, row, id } = flowOver({ undo: async () => failed(problem) })
    await flow.load()
    await flow.copy(id('Vet'), 'facility')
    await flow.undo(id('Vet'))
    expect(row('Vet')?.state).toMatchObject({ kind: 'done', problem })
  })

  test.each([
    ['conflict', 'changed'],
    ['failed', 'forbidden'],
  ] as const)('a %s one is put away, and the row says why', async (state, name) => {
    const { flow, row, id, dismiss } = flowOver({
      copy: async (operationId) => ok(operation({ id: operationId, state, problem: { name } })),
    })
    await flow.load()
    await flow.copy(id('Vet'), 'facility')
    expect(row('Vet')?.state).toEqual({ kind: 'refused', to: 'facility', problem: { name } })
    expect(dismiss).toHaveBeenCalledExactlyOnceWith('f1')
  })

  test('what nobody knows the end of is not put away', async () => {
    const problem = { name: 'timeout' } as const
    const { flow, id, dismiss, accepted } = flowOver({
      copy: async (operationId) => ok(operation({ id: operationId, state: 'failed', problem })),
    })
    await flow.load()
    await flow.copy(id('Vet'), 'facility')
    expect(dismiss).not.toHaveBeenCalled()
    expect(accepted).toHaveBeenCalledOnce()
  })

  test('a copy that another one stands in for is not called done', async () => {
    const { flow, row, id } = flowOver({ copy: async () => ok(operation({ id: 'another' })) })
    await flow.load()
    await flow.copy(id('Vet'), 'facility')
    expect(row('Vet')?.state).toMatchObject({ problem: { name: 'in-progress' } })
  })

  test('a copy that is kept waits, and is done once the two are the same', async () => {
    const { flow, desk, row, id } = flowOver({
      copy: async (operationId) => ok(operation({ id: operationId, state: 'waiting' })),
    })
    await flow.load()
    await flow.copy(id('Vet'), 'facility')
    expect(row('Vet')?.state.kind).toBe('waiting')
    desk.differences = [difference('Notes')]
    await flow.load()
    expect(row('Vet')?.state.kind).toBe('done')
  })

  test('what somebody else made the same is not listed any more', async () => {
    const { flow, desk, open } = flowOver()
    await flow.load()
    desk.differences = [difference('Vet')]
    await flow.load()
    expect(open().rows).toHaveLength(1)
  })

  test('offline nothing can be copied, and what is on screen stays', async () => {
    const copy = vi.fn(async () => failed({ name: 'offline' }))
    const { flow, desk, open, id } = flowOver({ copy })
    await flow.load()
    desk.away = true
    await flow.copy(id('Vet'), 'facility')
    expect(open()).toMatchObject({ problem: { name: 'offline' }, rows: { length: 2 } })
    await flow.copy(id('Notes'), 'facility')
    expect(copy).toHaveBeenCalledOnce()
  })

  test('says why it could not be looked at in the first place', async () => {
    const { flow, stage } = flowOver({ load: async () => failed({ name: 'not-linked' }) })
    await flow.load()
    expect(stage()).toEqual({
      kind: 'problem',
      problem: { name: 'not-linked' },
      retryable: false,
    })
  })

  test('shows nothing more once it is closed, but hands on what is done', async () => {
    const { flow, id, stage, accepted } = flowOver()
    await flow.load()
    const copying = flow.copy(id('Vet'), 'facility')
    flow.close()
    await copying
    expect(stage()).toEqual({ kind: 'closed' })
    expect(accepted).toHaveBeenCalledOnce()
  })
})

test('the field of a pet is named after the pet, at the side it comes from', () => {
  const pet = { id: 'rex', name: 'Rex' }
  expect(tickFor(difference('Breed', { pet }), 'in-home')).toBe('rex/fa-Breed')
})

test('a blank is carried nowhere', () => {
  const blank = difference('Vet', { inHome: { id: 'ih-Vet', label: 'Vet', blank: true } })
  expect(targetsOf(blank)).toEqual(['in-home'])
})
