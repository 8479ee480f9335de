import { describe, expect, test, vi } from 'vitest'
import type { Operation } from '../../../../lib/domain/outbox/operation.ts'
import { failed, ok, type Result } from '../../../../lib/domain/result.ts'
import { open, operation, page } from './open-conversation.ts'

describe('writing', () => {
  test('what is typed belongs to its tab, whichever is shown', async () => {
    const { flow, tab } = open()
    await flow.load()
    flow.write('facility', 'See you at nine')
    flow.choose('in-home')
    flow.write('in-home', 'The key is under')
    flow.choose('facility')
    await flow.load()
    expect(tab('facility').draft).toBe('See you at nine')
    expect(tab('in-home').draft).toBe('The key is under')
  })

  test('a draft in one branch stands in no box but its own, whichever is shown at first', async () => {
    const keep = vi.fn(async () => ok('kept'))
    const texts = { facility: 'See you at nine' }
    const readDrafts = async () => ok({ actorId: 'ana', texts })
    const { flow, send, tab } = open({ readDrafts, saveDraft: keep }, 'in-home')
    await flow.load()
    expect(tab('facility').draft).toBe('See you at nine')
    expect(tab('in-home').draft).toBe('')
    await flow.send('in-home')
    expect(send).not.toHaveBeenCalled()
    flow.write('in-home', 'The key')
    flow.close()
    expect(keep).toHaveBeenCalledExactlyOnceWith(
      'in-home',
      expect.objectContaining({ text: 'The key' }),
    )
    expect(tab('facility').draft).toBe('See you at nine')
  })

  test('sends it to the branch of its tab, empties the box, and reads again', async () => {
    const { flow, read, send, tab, shown } = open()
    await flow.load()
    flow.write('in-home', '  See you at nine\n')
    await flow.send('in-home')
    expect(send).toHaveBeenCalledExactlyOnceWith('in-home', {
      operationId: 'op-1',
      text: 'See you at nine',
    })
    expect(tab('in-home')).toMatchObject({ draft: '', sending: false, waiting: [] })
    expect(read).toHaveBeenCalledTimes(3)
    expect(shown().lastEvent).toMatchObject({ kind: 'sent', branch: 'in-home' })
  })

  test('a second press while it is sent is no second message', async () => {
    const answer = Promise.withResolvers<Result<Operation>>()
    const send = vi.fn(() => answer.promise)
    const { flow, tab } = open({ send })
    flow.write('facility', 'Hello')
    const first = flow.send('facility')
    expect(tab('facility').sending).toBe(true)
    await flow.send('facility')
    answer.resolve(ok(operation('op-1')))
    await first
    expect(send).toHaveBeenCalledOnce()
  })

  test('nothing but blanks is not sent, and nothing that is too long', async () => {
    const { flow, send, tab } = open()
    flow.write('facility', ' \n ')
    await flow.send('facility')
    flow.write('facility', 'a'.repeat(4001))
    await flow.send('facility')
    expect(send).not.toHaveBeenCalled()
    expect(tab('facility').draft).toHaveLength(4001)
  })

  test('what was refused stays in the box, and the same text goes under the same id', async () => {
    const answers = [failed({ name: 'server-error' }), ok(operation('op-1'))]
    const send = vi.fn(async () => answers.shift() ?? failed({ name: 'server-error' }))
    const { flow, tab } = open({ send })
    flow.write('facility', 'Hello')
    await flow.send('facility')
    expect(tab('facility')).toMatchObject({ draft: 'Hello', refused: { name: 'server-error' } })
    flow.write('facility', 'Hello')
    expect(tab('facility').refused).toBeUndefined()
    await flow.send('facility')
    expect(send.mock.calls).toEqual([
      ['facility', { operationId: 'op-1', text: 'Hello' }],
      ['facility', { operationId: 'op-1', text: 'Hello' }],
    ])
  })

  test('another text, and the same one written anew, are another message', async () => {
    const { flow, send } = open()
    for (const text of ['Hello', 'Hello', 'Good morning']) {
      flow.write('facility', text)
      await flow.send('facility')
    }
    expect(send.mock.calls.map(([, { operationId }]) => operationId)).toEqual([
      'op-1',
      'op-2',
      'op-3',
    ])
  })

  test('what somebody goes on typing meanwhile stays in the box', async () => {
    const answer = Promise.withResolvers<Result<Operation>>()
    const { flow, tab } = open({ send: () => answer.promise })
    flow.write('facility', 'Hello')
    const sending = flow.send('facility')
    flow.write('facility', 'Hello and one more thing')
    answer.resolve(ok(operation('op-1')))
    await sending
    expect(tab('facility').draft).toBe('and one more thing')
  })

  test('offline it waits in the conversation, until it can be read again', async () => {
    const send = async () =>
      ok(operation('op-1', { state: 'waiting', problem: { name: 'offline' } }))
    const { flow, pages, tab, shown } = open({ send })
    pages.facility = failed({ name: 'offline' })
    flow.write('facility', 'Hello')
    await flow.send('facility')
    expect(tab('facility')).toMatchObject({ draft: '', waiting: [{ id: 'op-1', text: 'Hello' }] })
    expect(tab('facility').waiting[0]?.problem).toBeUndefined()
    expect(shown().lastEvent?.kind).toBe('kept')
    pages.facility = ok(page('facility'))
    await flow.load()
    expect(tab('facility').waiting).toEqual([])
  })

  test('what the backend refused is marked with the reason', async () => {
    const problem = { name: 'branch-inactive' } as const
    const send = async () => ok(operation('op-1', { state: 'failed', problem }))
    const { flow, pages, tab } = open({ send })
    pages.facility = failed({ name: 'offline' })
    flow.write('facility', 'Hello')
    await flow.send('facility')
    expect(tab('facility').waiting).toEqual([{ id: 'op-1', text: 'Hello', problem }])
  })
})

describe('a message that waits', () => {
  const waiting = [{ id: 'op-9', text: 'Hello', problem: { name: 'forbidden' } as const }]

  test('is sent again under its own id, and read again', async () => {
    const retry = vi.fn(async () => ok('accepted'))
    const { flow, pages, tab } = open({ retry })
    pages.facility = ok(page('facility', { waiting }))
    await flow.load()
    pages.facility = ok(page('facility'))
    await flow.sendAgain('facility', 'op-9')
    expect(retry).toHaveBeenCalledExactlyOnceWith('op-9')
    expect(tab('facility').waiting).toEqual([])
  })

  test('says why nothing could be done with it, and stays', async () => {
    const { flow, pages, tab } = open({ cancel: async () => failed({ name: 'in-progress' }) })
    pages.facility = ok(page('facility', { waiting }))
    await flow.load()
    await flow.remove('facility', 'op-9')
    expect(tab('facility')).toMatchObject({
      waiting,
      notDone: { id: 'op-9', problem: { name: 'in-progress' } },
    })
    expect(tab('facility').acting).toBeUndefined()
  })

  test('is gone once it is deleted, and that is said', async () => {
    const { flow, pages, tab, shown } = open()
    pages.facility = ok(page('facility', { waiting }))
    await flow.load()
    pages.facility = failed({ name: 'offline' })
    await flow.remove('facility', 'op-9')
    expect(tab('facility').waiting).toEqual([])
    expect(shown().lastEvent).toMatchObject({ kind: 'deleted', branch: 'facility' })
  })
})
