import { describe, expect, test } from 'vitest'
import { dialogFor, type OpenDialog } from '../../../../../lib/domain/outbox/open-dialog.ts'
import type { Task } from '../../../../../lib/domain/outbox/operation.ts'

const copy: Task = { kind: 'sync', choices: { only: ['ih-note'], overwrite: ['ih-note'] } }

describe('an operation is decided anew in the dialog of its kind:', () => {
  test.each<[string, Task, OpenDialog | undefined]>([
    ['a sync', { kind: 'sync', choices: {} }, { kind: 'sync', branch: 'facility' }],
    ['a copy of one field', copy, { kind: 'compare' }],
    [
      'a role',
      { kind: 'role', role: 'Trainee', was: 'Scheduler' },
      { kind: 'role', branch: 'facility', role: 'Trainee' },
    ],
    [
      'a status',
      { kind: 'status', status: 'inactive', was: 'active' },
      { kind: 'status', branch: 'facility' },
    ],
    [
      'a primary branch',
      { kind: 'primary', was: 'in-home' },
      { kind: 'primary', branch: 'facility' },
    ],
    [
      'a flag',
      { kind: 'flag', change: 'remove', flag: { id: 'f-1', label: 'Bites' } },
      { kind: 'flag', branch: 'facility', change: 'remove' },
    ],
    [
      'the undo of a role',
      { kind: 'undo', of: 'op', role: 'Trainee', was: 'Scheduler' },
      { kind: 'sync', branch: 'facility' },
    ],
    ['an undo', { kind: 'undo', of: 'op', sync: 's-1' }, { kind: 'sync', branch: 'facility' }],
    ['a message', { kind: 'message' }, undefined],
    ['a request', { kind: 'request' }, undefined],
  ])('%s', (_, task, dialog) => {
    expect({ dialog: dialogFor({ task, to: 'facility' }) }).toMatchObject({ dialog })
  })
})

describe('the role that a sync could not give', () => {
  test('is given in the dialog of roles, which begins with it', () => {
    const task: Task = { kind: 'sync', choices: { role: 'Scheduler' } }
    const dialog = { kind: 'role', branch: 'facility', role: 'Scheduler' }
    expect(dialogFor({ task, to: 'facility' }, 'role')).toEqual(dialog)
  })

  test('is the one that somebody has, where none was chosen', () => {
    const task: Task = { kind: 'sync', choices: {} }
    expect(dialogFor({ task, to: 'in-home' }, 'role')).toEqual({ kind: 'role', branch: 'in-home' })
  })

  test('of anything else is decided where it always is', () => {
    const task: Task = { kind: 'status', status: 'inactive', was: 'active' }
    const dialog = { kind: 'status', branch: 'facility' }
    expect(dialogFor({ task, to: 'facility' }, 'role')).toMatchObject(dialog)
  })
})
