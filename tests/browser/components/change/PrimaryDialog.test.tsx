import { describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { PrimaryDialog } from '../../../../components/change/PrimaryDialog.tsx'
import type { PrimaryStage } from '../../../../lib/flows/dialog-flow.ts'
import { drawOnPage } from '../draw.tsx'
import { PRIMARY_VIEW } from './status-states.tsx'

function start(stage: PrimaryStage) {
  const on = { onConfirm: vi.fn(), onRetry: vi.fn(), onCancel: vi.fn() }
  drawOnPage('dialog').draw(
    <PrimaryDialog name="Dana Dual" wanted="facility" stage={stage} {...on} />,
  )
  return on
}

describe('PrimaryDialog', () => {
  it('says where the other software comes first, and asks once', async () => {
    const { onConfirm } = start({ kind: 'preview', shown: PRIMARY_VIEW, choices: {} })
    const means =
      'Dana Dual will see Facility first: in the conversation and when requesting services.'
    await expect.element(page.getByText(means)).toBeVisible()
    await page.getByRole('button', { name: 'Make Facility primary' }).click()
    expect(onConfirm).toHaveBeenCalledOnce()
  })

  it('says what is seen while the other one is inactive', async () => {
    const shown = { ...PRIMARY_VIEW, wantedActive: false }
    start({ kind: 'preview', shown, choices: {} })
    await expect.element(page.getByText(/only In-Home is seen/)).toBeVisible()
  })

  it('offers nothing that cannot work', async () => {
    const problem = { name: 'forbidden' } as const
    start({ kind: 'problem', problem, retryable: false, keepable: false })
    await expect.element(page.getByRole('button', { name: 'Close' })).toBeVisible()
    await expect.element(page.getByRole('button', { name: /Primary/ })).not.toBeInTheDocument()
  })
})
