import { describe, expect, it } from 'vitest'
import { say } from './say-status.ts'

describe('statusOf', () => {
  it('says of a message that it waits, and takes nothing back that was sent', () => {
    const task = { kind: 'message' } as const
    expect(say({ task })?.text).toBe(
      'Your message to Bob Walker is not sent yet. It goes out automatically as soon as the server can be reached.',
    )
    expect(say({ task, state: 'done' })?.actions).toEqual([])
    const lost = say({ task, state: 'failed', problem: { name: 'letter-lost' } })
    expect(lost).toMatchObject({ tone: 'error', actions: [] })
  })

  it('says of a request where it went, how it waits, and that it was refused', () => {
    const task = { kind: 'request' } as const
    expect(say({ task, state: 'done' })).toEqual({
      tone: 'success',
      text: 'Services requested for Bob Walker in Facility. They are booked once accepted in Approvals. No e-mail sent.',
      actions: [],
    })
    expect(say({ task })).toMatchObject({
      tone: 'waiting',
      text: expect.stringContaining('is not sent to Facility yet'),
    })
    expect(say({ task, state: 'failed', problem: { name: 'forbidden' } })).toEqual({
      tone: 'error',
      text: 'Not sent. Your role does not allow this. Ask an Admin to do it for Bob Walker.',
      actions: [],
    })
    const message = { kind: 'message' } as const
    expect(say({ task: message, state: 'failed', problem: { name: 'forbidden' } })?.text).toMatch(
      /^Not sent\. /,
    )
    expect(say({ task, state: 'failed', problem: { name: 'timeout' } })).toMatchObject({
      text: expect.stringContaining('it cannot arrive twice'),
      actions: ['retry'],
    })
  })

  it('never says that nothing was sent of a letter that may have arrived', () => {
    const task = { kind: 'request' } as const
    expect(say({ task, state: 'cancelled' })?.text).toContain('nothing was sent')
    expect(say({ task, state: 'cancelled', tries: 8 })?.text).toBe(
      'Dismissed. Check in Facility whether it arrived before you ask again.',
    )
  })
})
