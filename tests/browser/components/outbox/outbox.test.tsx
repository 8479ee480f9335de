import { describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { AttentionList } from '../../../../components/outbox/AttentionList.tsx'
import { BulkRunCard } from '../../../../components/outbox/BulkRunCard.tsx'
import { OpenOperationList } from '../../../../components/outbox/OpenOperationList.tsx'
import type { BulkRunView } from '../../../../lib/domain/outbox/bulk-run-view.ts'
import type { Operation } from '../../../../lib/domain/outbox/operation.ts'
import { drawInPopup } from '../draw.tsx'
import { NOW, nameOf, operation } from '../samples.ts'
import { ATTENTION, OUTBOX_STATES, RUN } from './outbox-states.tsx'

describe('AttentionList', () => {
  function startList(operations: Operation[] = ATTENTION) {
    const on = { onRetry: vi.fn(), onDecide: vi.fn(), onDismiss: vi.fn() }
    drawInPopup()(
      <AttentionList
        operations={operations}
        now={NOW}
        nameOf={nameOf}
        isHere={() => true}
        {...on}
      />,
    )
    return on
  }

  it('groups by what is the matter, with a sentence that is true of each', async () => {
    startList()
    await expect
      .element(page.getByRole('group', { name: /^Somebody in Facility may be Bob Walker already/ }))
      .toBeVisible()
    const group = page.getByRole('group', { name: /^This person has no e-mail address/ })
    await expect.element(group.getByRole('checkbox', { name: 'Noel Nomail' })).toBeVisible()
  })

  it('sends again what is ticked, and nothing when nothing is', async () => {
    const { onRetry } = startList()
    await page.getByRole('button', { name: 'Retry selected' }).click({ force: true })
    expect(onRetry).not.toHaveBeenCalled()
    await page.getByRole('checkbox', { name: 'All 2' }).click()
    await page.getByRole('button', { name: 'Retry selected (2)' }).click()
    expect(onRetry).toHaveBeenCalledExactlyOnceWith([ATTENTION[1], ATTENTION[2]])
  })

  it('has a conflict decided, and anything dismissed', async () => {
    const { onDecide, onDismiss } = startList()
    await page.getByRole('button', { name: 'Decide… Bob Walker' }).click()
    expect(onDecide).toHaveBeenCalledExactlyOnceWith(ATTENTION[0])
    await page.getByRole('button', { name: 'Dismiss Noel Nomail' }).click()
    expect(onDismiss).toHaveBeenCalledExactlyOnceWith([ATTENTION[1]])
    await page.getByRole('button', { name: 'Dismiss all 2' }).click()
    expect(onDismiss).toHaveBeenLastCalledWith([ATTENTION[1], ATTENTION[2]])
  })

  it('offers no retry where it cannot help', async () => {
    startList([operation({ state: 'failed', problem: { name: 'forbidden' } })])
    await expect
      .element(page.getByRole('button', { name: 'Retry selected' }))
      .not.toBeInTheDocument()
  })
})

describe('BulkRunCard', () => {
  function startRun(change: Partial<BulkRunView>) {
    const onChange = vi.fn()
    const pace = { perSecond: 43.2, secondsLeft: 88 }
    drawInPopup()(<BulkRunCard run={{ ...RUN, ...change }} throughput={pace} onChange={onChange} />)
    return onChange
  }

  it('says how far it is, how fast it goes and how long it takes', async () => {
    const onChange = startRun({})
    await expect
      .element(page.getByRole('progressbar', { name: 'Sync 5,000 clients to Facility' }))
      .toHaveAttribute('aria-valuetext', '1,204 of 5,000 · 43 a second, about 1 minute left')
    await page.getByRole('button', { name: 'Pause' }).click()
    expect(onChange).toHaveBeenLastCalledWith('pause')
    await page.getByRole('button', { name: 'Cancel the rest' }).click()
    expect(onChange).toHaveBeenLastCalledWith('cancel')
    await page.getByRole('button', { name: 'Retry failed' }).click()
    expect(onChange).toHaveBeenLastCalledWith('retry')
  })

  it('that stopped says why and what to do, and can go on', async () => {
    const onChange = startRun({ state: 'stopped', reason: 'refused', problem: 'role-revoked' })
    await expect
      .element(page.getByRole('status'))
      .toMatchTextContent('Stopped by itself. Your role was changed and no longer allows this.')
    await page.getByRole('button', { name: 'Resume' }).click()
    expect(onChange).toHaveBeenLastCalledWith('resume')
  })

  it('that is over sums up, and has nothing left to pause', async () => {
    const over = { settled: 5000, synced: 4981, decisions: 12, failed: 7 }
    startRun({ state: 'ended', ...over })
    await expect
      .element(page.getByRole('status'))
      .toHaveTextContent('Finished. 4,981 synced, 12 need a decision, 7 failed.')
    await expect.element(page.getByRole('button', { name: 'Pause' })).not.toBeInTheDocument()
    await expect.element(page.getByRole('button', { name: 'Retry failed' })).toBeVisible()
  })
})

describe('OpenOperationList', () => {
  it('says what each waits for, and gives up only what was not sent', async () => {
    const onCancel = vi.fn()
    const waiting = operation({ id: 'w', state: 'waiting', problem: { name: 'signed-out' } })
    const lost = operation({ id: 'u', accountId: 'noel', state: 'unknown' })
    drawInPopup()(
      <OpenOperationList
        operations={[waiting, lost]}
        now={NOW}
        nameOf={nameOf}
        onCancel={onCancel}
      />,
    )
    await expect
      .element(page.getByText(/^You are signed out: Bob Walker is not in Facility yet/))
      .toBeVisible()
    await expect.element(page.getByText(/^No response yet/)).toBeVisible()
    await expect
      .element(page.getByRole('button', { name: 'Cancel Noel Nomail' }))
      .not.toBeInTheDocument()
    await page.getByRole('button', { name: 'Cancel Bob Walker' }).click()
    expect(onCancel).toHaveBeenCalledExactlyOnceWith(waiting)
  })
})

describe('in a narrow tab', () => {
  it.each(Object.entries(OUTBOX_STATES))('%s fits', async (_, state) => {
    await page.viewport(320, 700)
    drawInPopup()(state())
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
  })
})
