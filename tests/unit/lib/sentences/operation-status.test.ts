import { describe, expect, it } from 'vitest'
import type { Capability } from '../../../../lib/domain/capability.ts'
import type { Operation, OperationState, Task } from '../../../../lib/domain/outbox/operation.ts'
import { earlierStatusOf, statusOf } from '../../../../lib/sentences/operation-status.ts'
import { NOW, say } from './say-status.ts'

describe('statusOf', () => {
  it('says nothing without an operation', () => {
    expect(statusOf(undefined, 'Bob Walker', NOW)).toBeUndefined()
  })

  it('offers Undo only while it is possible', () => {
    const done = { state: 'done', undoUntil: '2026-05-04T10:00:01Z' } as const
    expect(say(done)).toEqual({
      tone: 'success',
      text: 'Bob Walker is now in Facility too. Same login, no e-mail sent.',
      actions: ['undo'],
    })
    expect(say({ ...done, undoUntil: '2026-05-04T10:00:00Z' })?.actions).toEqual([])
    expect(say({ state: 'done' })?.actions).toEqual([])
  })

  it('offers nothing that the server does not', () => {
    const synced: Operation = {
      id: 'op',
      accountId: 'bob',
      actorId: 'ana',
      to: 'facility',
      task: { kind: 'sync', choices: {} },
      state: 'done',
      tries: 1,
      madeAt: 0,
      undoUntil: '2026-05-04T10:00:01Z',
    }
    const promoted = { ...synced, task: { kind: 'role', role: 'Admin', was: 'Trainee' } } as const
    const refused = { ...synced, role: 'Trainee', roleRefused: 'forbidden' } as const
    const actions = (of: Operation, ...capabilities: Capability[]) =>
      statusOf(of, 'Bob Walker', NOW, { capabilities })?.actions
    expect(actions(synced, 'undo')).toEqual(['undo'])
    expect(actions(synced, 'role')).toEqual([])
    expect(actions(promoted, 'role')).toEqual(['undo'])
    expect(actions(promoted, 'undo')).toEqual([])
    expect(actions(refused, 'role', 'undo')).toEqual(['role', 'undo'])
    expect(actions(refused)).toEqual([])
    expect(actions({ ...synced, state: 'failed', problem: { name: 'changed' } })).toEqual(['retry'])
    expect(earlierStatusOf(synced, 'Bob Walker', NOW, { capabilities: [] })).toBeUndefined()
  })

  it('claims no change where there was none', () => {
    expect(say({ state: 'done', unchanged: true, undoUntil: '2027-01-01T00:00:00Z' })).toEqual({
      tone: 'info',
      text: 'Bob Walker was in Facility already. No change needed.',
    })
  })

  it.each<OperationState>(['queued', 'sending', 'waiting', 'unknown'])(
    'does not call a %s operation done',
    (state) => {
      const message = say({ state })
      expect(message?.tone).toBe('waiting')
      expect(message?.text).not.toContain('now in Facility')
      expect(message?.actions).toBeUndefined()
    },
  )

  it('does not say that somebody is not there when nobody knows', () => {
    expect(say({ state: 'unknown' })?.text).toContain('checking whether Bob Walker is in Facility')
  })

  it('tells where to sign in, so that it goes on', () => {
    expect(say({ state: 'waiting', problem: { name: 'signed-out' } })?.text).toContain(
      'Sign in to In-Home',
    )
  })

  it.each<Task>([
    { kind: 'sync', choices: {} },
    { kind: 'sync', choices: { only: ['ih-vet'] } },
    { kind: 'role', role: 'Scheduler', was: 'Tech/Runner' },
    { kind: 'message' },
    { kind: 'request' },
  ])('says of $kind that waits for access where to allow it, and not to sign in', (task) => {
    const message = say({ task, state: 'waiting', problem: { name: 'no-access' } })
    expect(message?.tone).toBe('waiting')
    expect(message?.text).toMatch(/^The browser keeps Tandem off the dashboard: /)
    expect(message?.text).toMatch(/Allow access in Tandem, and it will be sent automatically\.$/)
    expect(message?.text).not.toMatch(/sign/i)
  })

  it('claims nothing after too many tries without an answer', () => {
    const message = say({ state: 'failed', problem: { name: 'offline' } })
    expect(message?.text).toContain('could not find out whether Bob Walker is in Facility')
    expect(message?.text).not.toContain('Nothing was changed')
  })

  it('does not offer to try again what cannot work', () => {
    expect(say({ state: 'failed', problem: { name: 'forbidden' } })?.actions).toEqual([])
  })

  it.each<OperationState>(['conflict', 'failed'])(
    'explains a %s one and offers to try again',
    (state) => {
      expect(say({ state, problem: { name: 'email-required' } })).toEqual({
        tone: 'error',
        text: 'Bob Walker has no e-mail address. Add one in In-Home, then try again.',
        actions: ['retry'],
      })
      expect(say({ state })?.tone).toBe('error')
    },
  )

  it('says where somebody is left after an undo', () => {
    expect(say({ state: 'undone' })?.text).toBe('Undone: Bob Walker is in In-Home only again.')
  })

  it('names the role that somebody synced has now', () => {
    const done = { state: 'done', undoUntil: '2026-05-04T10:00:01Z', role: 'Tech/Runner' } as const
    expect(say(done, 'Omar Okafor')).toEqual({
      tone: 'success',
      text: 'Omar Okafor is now in Facility too, as Tech/Runner. Same login, no e-mail sent.',
      actions: ['undo'],
    })
  })

  it('says exactly what was done and what was not when the role was refused', () => {
    const change = {
      task: { kind: 'sync', choices: { role: 'Scheduler' } },
      state: 'done',
      undoUntil: '2026-05-04T10:00:01Z',
      role: 'Tech/Runner',
      roleRefused: 'role-revoked',
    } as const
    expect(say(change, 'Omar Okafor')).toEqual({
      tone: 'waiting',
      text: 'Omar Okafor is now in Facility too, as Tech/Runner. The role was not changed to Scheduler: your own role was changed and no longer allows it. Ask an Admin.',
      actions: ['role', 'undo'],
    })
  })

  it('tells of a role, done, waiting and taken back', () => {
    const task = { kind: 'role', role: 'Scheduler', was: 'Tech/Runner' } as const
    expect(say({ task, state: 'done' }, 'Uma Ueda')).toEqual({
      tone: 'success',
      text: 'Uma Ueda is now Scheduler in Facility. No e-mail sent.',
      actions: ['undo'],
    })
    expect(say({ task, state: 'queued' }, 'Uma Ueda')?.text).toBe(
      'Uma Ueda is not Scheduler in Facility yet. It will be sent automatically.',
    )
    expect(say({ task, state: 'undone' }, 'Uma Ueda')?.text).toBe(
      'Undone: Uma Ueda is Tech/Runner in Facility again.',
    )
  })

  it('tells of a single field that was copied, without its name or value', () => {
    const task: Task = { kind: 'sync', choices: { only: ['ih-vet'], overwrite: ['ih-vet'] } }
    const done: Partial<Operation> = { task, state: 'done', undoUntil: '2026-05-04T10:00:01Z' }
    expect(say(done, 'Dana Dual')).toEqual({
      tone: 'success',
      text: 'A field of Dana Dual was copied to Facility.',
      actions: ['undo'],
    })
    const undone = 'Undone: the field of Dana Dual in Facility is as it was before.'
    expect(say({ task, state: 'undone' }, 'Dana Dual')?.text).toBe(undone)
    const undo = { kind: 'undo', of: 'o', sync: 's', fieldsOnly: true } as const
    expect(say({ task: undo, state: 'done' }, 'Dana Dual')?.text).toBe(undone)
  })

  it.each<OperationState>(['queued', 'sending', 'waiting', 'unknown', 'failed'])(
    'never says of a %s copy that the person is not in the other software',
    (state) => {
      const only: Task = { kind: 'sync', choices: { only: ['ih-vet'] } }
      const undo = { kind: 'undo', of: 'o', sync: 's', fieldsOnly: true } as const
      for (const task of [only, undo]) {
        const text = say({ task, state, problem: { name: 'timeout' } })?.text
        expect(text).not.toMatch(/is not in|is in Facility|is still in|In-Home only/)
      }
    },
  )

  it('fences a right-to-left name off from the sentence', () => {
    expect(say({ state: 'undone' }, 'ليلى')?.text).toContain('\u2068ليلى\u2069')
  })

  describe('of a change of status', () => {
    const task = { kind: 'status', status: 'inactive', was: 'active' } as const

    it('says what somebody is now, and offers Undo', () => {
      expect(say({ task, state: 'done' })).toEqual({
        tone: 'success',
        text: 'Bob Walker is inactive in Facility now. No e-mail sent.',
        actions: ['undo'],
      })
    })

    it('says what does not come back', () => {
      const undone = 'Undone: Bob Walker is active in Facility again.'
      expect(say({ task, state: 'undone' })?.text).toBe(undone)
      const thinned = { ...task, deleteTemplates: true } as const
      const whole = `${undone} What was deleted then does not come back.`
      expect(say({ task: thinned, state: 'undone' })?.text).toBe(whole)
      const undo = { kind: 'undo', of: 'o', status: 'active', was: 'inactive' } as const
      expect(say({ task: { ...undo, deleted: true }, state: 'done' })?.text).toBe(whole)
      expect(say({ task: undo, state: 'done' })?.text).toBe(undone)
    })

    it('offers no Undo from waiting in Approvals', () => {
      const pending = { kind: 'status', status: 'active', was: 'pending' } as const
      expect(say({ task: pending, state: 'done' })?.actions).toEqual([])
    })
  })

  it('says which branch a client sees first', () => {
    const task = { kind: 'primary', was: 'in-home' } as const
    expect(say({ task, state: 'done' })?.text).toBe(
      'Bob Walker sees Facility first now. No e-mail sent.',
    )
    expect(say({ task })?.text).toContain('still sees In-Home first')
    const again = 'Undone: Bob Walker sees In-Home first again.'
    expect(say({ task, state: 'undone' })?.text).toBe(again)
    const undo = { kind: 'undo', of: 'o', primaryOnly: true, was: 'facility' } as const
    expect(say({ task: undo, to: 'in-home', state: 'done' })?.text).toBe(again)
    expect(say({ task: undo, to: 'in-home' })?.text).toContain('still sees Facility first')
  })

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

  it('never says that nothing was sent of a message that may have arrived', () => {
    const task = { kind: 'request' } as const
    expect(say({ task, state: 'cancelled' })?.text).toContain('nothing was sent')
    expect(say({ task, state: 'cancelled', tries: 8 })?.text).toBe(
      'Dismissed. Check in Facility whether it arrived before you ask again.',
    )
  })

  it.each<Task>([
    { kind: 'role', role: 'Scheduler', was: 'Trainee' },
    { kind: 'status', status: 'inactive', was: 'active' },
    { kind: 'primary', was: 'in-home' },
    { kind: 'message' },
    { kind: 'request' },
    { kind: 'undo', of: 'o', role: 'Trainee', was: 'Scheduler' },
    { kind: 'undo', of: 'o', status: 'active', was: 'inactive' },
    { kind: 'undo', of: 'o', primaryOnly: true, was: 'in-home' },
  ])('leaves no gap in any sentence about $kind', (task) => {
    for (const state of ['queued', 'sending', 'unknown', 'done', 'undone', 'failed'] as const) {
      const text = say({ task, state, problem: { name: 'timeout' } })?.text
      expect(text).toMatch(/^[A-Z].*\.$/)
      expect(text).not.toMatch(/undefined|\$| {2}| \./)
    }
    expect(say({ task, state: 'waiting', problem: { name: 'signed-out' } })?.text).toMatch(/\.$/)
  })
})

describe('earlierStatusOf', () => {
  const sync = {
    id: 'o',
    accountId: 'a',
    to: 'facility',
    actorId: 'ana',
    task: { kind: 'sync', choices: {} },
    state: 'done',
    tries: 1,
    madeAt: NOW,
  } as const

  it('tells of what can still be taken back or is under way, and says that it is no news', () => {
    expect(
      earlierStatusOf({ ...sync, undoUntil: '2026-05-04T10:00:01Z' }, 'Bob Walker', NOW),
    ).toEqual({
      tone: 'info',
      text: 'Earlier: Bob Walker is now in Facility too. Same login, no e-mail sent.',
      actions: ['undo'],
    })
    expect(earlierStatusOf({ ...sync, state: 'queued' }, 'Bob Walker', NOW)?.text).toMatch(
      /^Earlier: /,
    )
  })

  it('tells nothing of what is only over', () => {
    expect(earlierStatusOf(sync, 'Bob Walker', NOW)).toBeUndefined()
    expect(earlierStatusOf(undefined, 'Bob Walker', NOW)).toBeUndefined()
  })
})
