import { describe, expect, test, vi } from 'vitest'
import type { Operation } from '../../../../lib/domain/outbox/operation.ts'
import { failed, ok, type Result } from '../../../../lib/domain/result.ts'
import type { Preview, Sync, SyncChoices } from '../../../../lib/domain/sync/sync.ts'
import {
  createDialogFlow,
  type DialogFlowPorts,
  type Stage,
} from '../../../../lib/flows/dialog-flow.ts'

const sync: Sync = {
  id: '',
  state: 'preview',
  to: 'facility',
  account: { id: 'a-1', kind: 'client', name: 'Bob Walker', profiles: {}, version: 3 },
  fields: [],
  pets: [],
  matches: [],
  emailsSent: 0,
}

const operation: Operation = {
  id: 'op-1',
  accountId: 'a-1',
  to: 'facility',
  actorId: 'ana',
  task: { kind: 'sync', choices: {} },
  version: 3,
  state: 'done',
  tries: 1,
  madeAt: 0,
}

type Ports = DialogFlowPorts<Preview, SyncChoices>

const previewOf = (operationId: string): Preview => ({ operationId, version: 3, sync, roles: [] })

/** A flow whose answers are given by the test, with everything it showed. */
function flowWith(answers: Partial<Ports>) {
  const shown: Stage<Preview, SyncChoices>[] = []
  const accepted = vi.fn()
  let previews = 0
  const ports: Ports = {
    preview: async () => ok(previewOf(`op-${++previews}`)),
    confirm: async () => ok(operation),
    show: (stage) => shown.push(stage),
    accepted,
    ...answers,
  }
  const flow = createDialogFlow(ports, {})
  return { flow, shown, accepted, kinds: () => shown.map(({ kind }) => kind) }
}

describe('the passage through the dialog', () => {
  test('goes from looking to the preview to the sync, and closes', async () => {
    const { flow, kinds, accepted } = flowWith({})
    await flow.load()
    await flow.confirm()
    expect(kinds()).toEqual(['loading', 'preview', 'busy', 'closed'])
    expect(accepted).toHaveBeenCalledWith(operation)
  })

  test('says that it stands in the outbox once it does, while the answer is still on its way', async () => {
    const answer = Promise.withResolvers<Result<Operation>>()
    const { flow, shown } = flowWith({
      confirm: () => answer.promise,
      isStored: async (preview) => preview.operationId === 'op-1',
    })
    await flow.load()
    const confirming = flow.confirm()
    expect(shown.at(-1)).not.toHaveProperty('stored')
    await vi.waitFor(() => expect(shown.at(-1)).toMatchObject({ kind: 'busy', stored: true }))
    answer.resolve(ok(operation))
    await confirming
    expect(shown.at(-1)).toEqual({ kind: 'closed' })
  })

  test('never says that it stands in the outbox after it was answered', async () => {
    const stored = Promise.withResolvers<boolean>()
    const { flow, kinds } = flowWith({
      confirm: async () => failed({ name: 'forbidden' }),
      isStored: () => stored.promise,
    })
    await flow.load()
    await flow.confirm()
    stored.resolve(true)
    await stored.promise
    expect(kinds()).toEqual(['loading', 'preview', 'busy', 'problem'])
  })

  test('confirms once, however often it is pressed', async () => {
    const confirm = vi.fn(async () => ok(operation))
    const { flow } = flowWith({ confirm })
    await flow.load()
    await Promise.all([flow.confirm(), flow.confirm(), flow.confirm()])
    expect(confirm).toHaveBeenCalledTimes(1)
  })

  test('shows a new preview, with what changed, when the profile changed meanwhile', async () => {
    const conflict: Operation = {
      ...operation,
      state: 'conflict',
      problem: { name: 'changed', changed: ['Phone'] },
    }
    const { flow, shown, accepted } = flowWith({ confirm: async () => ok(conflict) })
    await flow.load()
    await flow.confirm()
    expect(shown.at(-1)).toEqual({
      kind: 'preview',
      shown: previewOf('op-2'),
      choices: {},
      changed: ['Phone'],
    })
    expect(accepted).not.toHaveBeenCalled()
  })

  test('asks for a decision when the backend names candidates', async () => {
    const problem = {
      name: 'match-found' as const,
      matches: [
        {
          accountId: 'a-2',
          name: 'Eve',
          status: 'active' as const,
          reasons: ['email' as const],
          strength: 'certain' as const,
          blocking: true,
        },
      ],
    }
    const ask = vi.fn<Ports['preview']>(async () => failed(problem))
    const { flow, shown } = flowWith({ preview: ask })
    await flow.load()
    expect(shown.at(-1)).toEqual({ kind: 'matches', problem })
    await flow.load({ link: 'a-2' })
    expect(ask).toHaveBeenLastCalledWith({ link: 'a-2' })
  })

  test('asks anew when candidates turned up between preview and confirm', async () => {
    const conflict: Operation = {
      ...operation,
      state: 'conflict',
      problem: { name: 'match-found' },
    }
    const { flow, kinds, accepted } = flowWith({ confirm: async () => ok(conflict) })
    await flow.load()
    await flow.confirm()
    expect(kinds()).toEqual(['loading', 'preview', 'busy', 'loading', 'preview'])
    expect(accepted).not.toHaveBeenCalled()
  })

  test('sends the choices of the preview with the confirmation', async () => {
    const confirm = vi.fn<Ports['confirm']>(async () => ok(operation))
    const { flow } = flowWith({ confirm })
    await flow.load({ link: 'a-2' })
    await flow.confirm({ onInactive: 'reactivate' })
    expect(confirm.mock.calls[0]?.[1]).toEqual({ link: 'a-2', onInactive: 'reactivate' })
  })

  test('shows a problem and can look again', async () => {
    const answers: Result<Preview>[] = [failed({ name: 'offline' }), ok(previewOf('op-2'))]
    const { flow, kinds } = flowWith({
      preview: async () => answers.shift() ?? failed({ name: 'offline' }),
    })
    await flow.load()
    await flow.load()
    expect(kinds()).toEqual(['loading', 'problem', 'loading', 'preview'])
  })

  test('keeps for later what nobody could be asked about', async () => {
    const later = vi.fn(async () => ok(operation))
    const { flow, shown, kinds, accepted } = flowWith({
      preview: async () => failed({ name: 'offline' }),
      later,
    })
    await flow.load()
    expect(shown.at(-1)).toMatchObject({ kind: 'problem', keepable: true })
    await Promise.all([flow.later(), flow.later()])
    expect(later).toHaveBeenCalledTimes(1)
    expect(accepted).toHaveBeenCalledWith(operation)
    expect(kinds()).toEqual(['loading', 'problem', 'closed'])
  })

  test('keeps nothing for later that was refused', async () => {
    const later = vi.fn(async () => ok(operation))
    const { flow, shown } = flowWith({ preview: async () => failed({ name: 'forbidden' }), later })
    await flow.load()
    expect(shown.at(-1)).toMatchObject({ kind: 'problem', keepable: false })
    await flow.later()
    expect(later).not.toHaveBeenCalled()
  })

  test('reports what was confirmed even when the dialog was closed in mid-run', async () => {
    let answer: (operation: Result<Operation>) => void = () => {}
    const { flow, kinds, accepted } = flowWith({
      confirm: () => new Promise((resolve) => (answer = resolve)),
    })
    await flow.load()
    const confirmed = flow.confirm()
    flow.close()
    answer(ok(operation))
    await confirmed
    expect(accepted).toHaveBeenCalledWith(operation)
    expect(kinds()).toEqual(['loading', 'preview', 'busy', 'closed'])
  })

  test('lets a late preview of a closed dialog go', async () => {
    let answer: (preview: Result<Preview>) => void = () => {}
    const { flow, kinds } = flowWith({
      preview: () => new Promise((resolve) => (answer = resolve)),
    })
    const looked = flow.load()
    flow.close()
    answer(ok(previewOf('op-1')))
    await looked
    expect(kinds()).toEqual(['loading', 'closed'])
  })
})
