import { describe, expect, it } from 'vitest'
import { statusOf } from '../../../components/operation-status.ts'
import type { Operation, OperationState, Task } from '../../../lib/domain/operation.ts'

const NOW = Date.parse('2026-05-04T10:00:00Z')

function say(change: Partial<Operation>, name = 'Bob Walker') {
  const base = {
    id: 'o',
    accountId: 'a',
    to: 'facility',
    actorId: 'ana',
  } as const
  const task = { kind: 'sync', choices: {} } as const
  const rest = { task, version: 1, state: 'queued', tries: 0, madeAt: NOW } as const
  return statusOf({ ...base, ...rest, ...change }, name, NOW)
}

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

  it('claims no change where there was none', () => {
    expect(say({ state: 'done', unchanged: true, undoUntil: '2027-01-01T00:00:00Z' })).toEqual({
      tone: 'info',
      text: 'Bob Walker was in Facility already. Nothing changed.',
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
    expect(say({ state: 'unknown' })?.text).toContain('finds out whether Bob Walker is in Facility')
  })

  it('tells where to sign in, so that it goes on', () => {
    expect(say({ state: 'waiting', problem: { name: 'signed-out' } })?.text).toContain(
      'Sign in to In-Home',
    )
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
    expect(say({ state: 'undone' })?.text).toBe('Taken back: Bob Walker is in In-Home only again.')
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
      'Uma Ueda is not Scheduler in Facility yet. It will be sent by itself.',
    )
    expect(say({ task, state: 'undone' }, 'Uma Ueda')?.text).toBe(
      'Taken back: Uma Ueda is Tech/Runner in Facility again.',
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
    const undone = 'Taken back: the field of Dana Dual in Facility is as it was before.'
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
})
