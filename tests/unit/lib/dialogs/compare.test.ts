import { expect, test, vi } from 'vitest'
import { failed, ok } from '../../../../lib/domain/result.ts'
import { CASES, DONE } from './dialog-cases.ts'
import { openDialog } from './open-dialog.ts'

test('a copy is taken back under its own id, and put away where it came to nothing', async () => {
  const { dialog, answers, press } = CASES.compare
  const opened = openDialog(dialog, {
    ...answers,
    'operation.undo': failed({ name: 'changed-since' }),
  })
  await opened.until('open')
  opened.press(...press)
  await vi.waitFor(() =>
    expect(opened.shown()).toMatchObject({
      stage: { loading: false, rows: [{ state: { kind: 'done' } }] },
    }),
  )
  opened.press('onUndo', press[1])
  expect(opened.asked).toContainEqual(['operation.undo', { operationId: 'op' }])

  const conflict = ok({ ...DONE, state: 'conflict', problem: { name: 'changed' } } as const)
  const refused = openDialog(dialog, { ...answers, 'copy.confirm': conflict })
  await refused.until('open')
  refused.press(...press)
  await vi.waitFor(() =>
    expect(refused.asked).toContainEqual(['operation.cancel', { operationId: 'op' }]),
  )
})
