import { expect, test, vi } from 'vitest'
import type { Operation } from '../../../../lib/domain/outbox/operation.ts'
import { ok } from '../../../../lib/domain/result.ts'
import { DONE } from './dialog-cases.ts'
import { SUBJECTS } from './dialog-contexts.ts'
import { openDialog } from './open-dialog.ts'

const QUEUED: Operation = { ...DONE, state: 'queued' }

test.each(SUBJECTS)(
  'a sync opened %s is kept for later where nobody can be asked, unless the person has gone',
  async (_, subject) => {
    let isStill = false
    const accepted = vi.fn()
    const opened = openDialog(
      { kind: 'sync', branch: 'facility' },
      { 'sync.later': ok(QUEUED) },
      { subject, accepted, isStill: () => isStill },
    )
    const refusedAs = (name: string) =>
      vi.waitFor(() => expect(opened.shown()).toMatchObject({ stage: { problem: { name } } }))
    await refusedAs('offline')
    opened.press('onLater')
    await refusedAs('changed')
    isStill = true
    opened.press('onRetry')
    await refusedAs('offline')
    opened.press('onLater')
    await vi.waitFor(() => expect(accepted).toHaveBeenCalledExactlyOnceWith(QUEUED))
    const stored = opened.asked.filter(([name]) => name === 'sync.later')
    expect(stored).toEqual([['sync.later', { subject, branch: 'facility', choices: {} }]])
  },
)
