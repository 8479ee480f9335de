import { describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { RoleDialog, type RoleDialogProps } from '../../../../components/change/RoleDialog.tsx'
import type { RoleStage } from '../../../../lib/flows/dialog-flow.ts'
import { drawOnPage } from '../draw.tsx'
import { MARKUP_NAME, ROLE_VIEW } from '../samples.ts'

const PREVIEW: RoleStage = { kind: 'preview', shown: ROLE_VIEW, choices: {} }
const radio = (name: RegExp) => page.getByRole('radio', { name })
const confirm = page.getByRole('button', { name: 'Change role' })

function start(stage: RoleStage = PREVIEW, change: Partial<RoleDialogProps> = {}) {
  const on = { onConfirm: vi.fn(), onRetry: vi.fn(), onCancel: vi.fn() }
  drawOnPage().draw(
    <RoleDialog name="Uma Ueda" branch="in-home" stage={stage} {...on} {...change} />,
  )
  return on
}

describe('RoleDialog', () => {
  it('begins with the role there is now, and asks for another one before it does anything', async () => {
    const { onConfirm } = start()
    await expect.element(radio(/^Staff\/User – now/)).toBeChecked()
    await confirm.click({ force: true })
    await expect.element(page.getByRole('alert')).toHaveTextContent('Choose another role first.')
    expect(onConfirm).not.toHaveBeenCalled()
  })

  it('has the chosen role given', async () => {
    const { onConfirm } = start()
    await radio(/^Trainee/).click()
    await confirm.click()
    expect(onConfirm).toHaveBeenCalledExactlyOnceWith('Trainee')
  })

  it('says where a role may cost a seat, and where it does not', async () => {
    start()
    const seat = page.getByText(/this may add a paid seat/)
    await radio(/^Office Manager/).click()
    await expect.element(seat).toBeVisible()
    await radio(/^Trainee/).click()
    await expect.element(seat).not.toBeInTheDocument()
  })

  it('begins with the role that was asked for before', async () => {
    const { onConfirm } = start(PREVIEW, { wanted: 'Office Manager' })
    await confirm.click()
    expect(onConfirm).toHaveBeenCalledExactlyOnceWith('Office Manager')
  })

  it('explains a refusal and offers nothing that cannot work', async () => {
    start({ kind: 'problem', problem: { name: 'own-account' }, retryable: false, keepable: false })
    await expect
      .element(page.getByText(/^Nobody can add themselves, change their own role/))
      .toBeVisible()
    await expect.element(confirm).not.toBeInTheDocument()
  })

  it('keeps a name a name', async () => {
    start(PREVIEW, { name: MARKUP_NAME })
    await expect
      .element(page.getByRole('heading', { name: `Change the role of ${MARKUP_NAME} in In-Home?` }))
      .toBeVisible()
  })
})
