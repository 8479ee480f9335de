import { describe, expect, test, vi } from 'vitest'
import type { DialogPerson } from '../../../../lib/dialogs/dialog-context.ts'
import type { OpenDialog } from '../../../../lib/domain/outbox/open-dialog.ts'
import { ok } from '../../../../lib/domain/result.ts'
import { CASES, DONE } from './dialog-cases.ts'
import { dialogContext, SUBJECTS } from './dialog-contexts.ts'
import { openDialog } from './open-dialog.ts'

describe('a dialog is about what is wanted and whom:', () => {
  test.each<[OpenDialog, Partial<DialogPerson>, object]>([
    [{ kind: 'sync', branch: 'facility' }, {}, { kind: 'client', to: 'facility' }],
    [
      { kind: 'role', branch: 'facility', role: 'Trainee' },
      {},
      { branch: 'facility', wanted: 'Trainee' },
    ],
    [{ kind: 'compare' }, {}, { here: 'in-home' }],
    [{ kind: 'request' }, {}, { today: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }],
    [{ kind: 'status', branch: 'in-home' }, {}, { branch: 'in-home', wanted: 'inactive' }],
    [
      { kind: 'status', branch: 'facility' },
      { statuses: { facility: 'inactive' } },
      { branch: 'facility', wanted: 'active' },
    ],
    [{ kind: 'primary', branch: 'in-home' }, {}, { wanted: 'in-home' }],
  ])('%o', (dialog, change, about) => {
    const { person } = dialogContext({ person: change })
    const { shown } = openDialog(dialog, {}, { person })
    expect(shown()).toMatchObject({ name: 'Bob Walker', stage: { kind: 'loading' }, ...about })
  })
})

describe.each(SUBJECTS)('opened %s,', (_, subject) => {
  test.each(Object.values(CASES))(
    'the dialog $dialog.kind asks about the person, and has what was on screen confirmed',
    async ({ dialog, answers, preview, stage, press, confirm }) => {
      const accepted = vi.fn()
      const opened = openDialog(dialog, answers, { subject, accepted })
      const [name, args] = preview
      expect(opened.asked).toEqual([[name, { subject, ...args }]])
      await opened.until(stage)
      opened.press(...press)
      await vi.waitFor(() => expect(accepted).toHaveBeenCalledExactlyOnceWith(DONE))
      const [confirmed, chosen] = confirm
      expect(opened.asked).toContainEqual([confirmed, { subject, ...chosen }])
    },
  )

  test.each(Object.values(CASES))(
    'the dialog $dialog.kind does nothing to somebody who is not on screen any more',
    async ({ dialog, answers, stage, press }) => {
      const accepted = vi.fn()
      let isStill = true
      const context = { subject, accepted, isStill: () => isStill }
      const opened = openDialog(dialog, answers, context)
      await opened.until(stage)
      isStill = false
      opened.press(...press)
      await vi.waitFor(() =>
        expect(JSON.stringify(opened.shown())).toContain(JSON.stringify({ name: 'changed' })),
      )
      expect(opened.asked.filter(([name]) => name.endsWith('.confirm'))).toEqual([])
      expect(accepted).not.toHaveBeenCalled()
    },
  )
})

test.each(['sync', 'role', 'status', 'primary', 'request'] as const)(
  'while a %s is confirmed it is looked up whether it is stored',
  async (kind) => {
    const { dialog, answers, press } = CASES[kind]
    const pending = { ...answers, [`${kind}.confirm`]: new Promise(() => {}) }
    const opened = openDialog(dialog, { ...pending, 'operation.holds': ok(true) })
    await opened.until('preview')
    opened.press(...press)
    await vi.waitFor(() => expect(opened.shown()).toMatchObject({ stage: { stored: true } }))
    const [, confirmed] = opened.asked.find(([name]) => name === `${kind}.confirm`) ?? []
    const held = opened.asked.find(([name]) => name === 'operation.holds')
    // Safe: every confirmation has the id.
    const { operationId } = confirmed as { operationId: string }
    expect(held).toEqual(['operation.holds', { operationId }])
  },
)

describe('a dialog closes', () => {
  test.each(Object.values(CASES))(
    'at the end of its place: $dialog.kind',
    ({ dialog, answers }) => {
      const { end, onClosed } = openDialog(dialog, answers)
      expect(onClosed).not.toHaveBeenCalled()
      end()
      expect(onClosed).toHaveBeenCalledOnce()
    },
  )

  test.each(Object.values(CASES))('at a press, once: $dialog.kind', ({ dialog, answers }) => {
    const { press, end, onClosed } = openDialog(dialog, answers)
    press(dialog.kind === 'compare' ? 'onClose' : 'onCancel')
    end()
    expect(onClosed).toHaveBeenCalledOnce()
  })
})
