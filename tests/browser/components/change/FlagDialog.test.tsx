import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { FlagDialog } from '../../../../components/change/FlagDialog.tsx'
import type { Flag } from '../../../../lib/domain/accounts/flag.ts'
import { drawInPopup } from '../draw.tsx'
import { ALL_FLAGS, choosing, ODD_FLAGS } from './flag-states.tsx'

const box = page.getByRole('searchbox', { name: 'Find a flag' })
const radios = page.getByRole('radio')
const radio = (name: string) => page.getByRole('radio', { name, exact: true })
const confirm = page.getByRole('button', { name: 'Add flag' })

function start(flags: readonly Flag[]) {
  const on = { onConfirm: vi.fn(), onRetry: vi.fn(), onCancel: vi.fn() }
  drawInPopup()(
    <FlagDialog name="Bob Walker" branch="facility" change="add" stage={choosing(flags)} {...on} />,
  )
  return on
}

describe('FlagDialog', () => {
  it('lists all flags that a branch can have, and one of them is found and added by keyboard alone', async () => {
    const { onConfirm } = start(ALL_FLAGS)
    expect(radios.elements()).toHaveLength(200)
    await userEvent.keyboard('{Tab}')
    await expect.element(box).toHaveFocus()
    await userEvent.keyboard('NO. 17')
    expect(radios.elements()).toHaveLength(11)
    await userEvent.keyboard('{Tab} {ArrowDown}')
    await expect.element(radio('Flag no. 170')).toBeChecked()
    await userEvent.keyboard('{Tab}{Tab}{Enter}')
    expect(onConfirm).toHaveBeenCalledExactlyOnceWith(
      ALL_FLAGS.find(({ label }) => label === 'Flag no. 170'),
    )
  })

  it('has nothing to search in a few flags, and asks for one of them first', async () => {
    const { onConfirm } = start(ODD_FLAGS)
    await expect.element(box).not.toBeInTheDocument()
    await confirm.click({ force: true })
    await expect.element(page.getByRole('alert')).toHaveTextContent('Choose a flag.')
    expect(onConfirm).not.toHaveBeenCalled()
  })

  it('finds a flag in any script, and says so where none is called that, though the chosen one stays in sight', async () => {
    start(ALL_FLAGS)
    await box.fill('怖')
    await radio('怖がり').click()
    await box.fill('vip')
    await expect.element(radio('<b>VIP</b>')).toBeVisible()
    const none = page.getByText('No flag is called that.')
    await expect.element(none).not.toBeInTheDocument()
    await box.fill('zzz')
    await expect.element(none).toBeVisible()
    await expect.element(radio('怖がり')).toBeChecked()
    expect(radios.elements()).toHaveLength(1)
  })

  it.each([360, 400])('keeps the longest labels inside at %i px', async (width) => {
    await page.viewport(width, 600)
    start(ALL_FLAGS)
    const dialog = page.getByRole('dialog').element()
    expect(dialog.scrollWidth).toBeLessThanOrEqual(dialog.clientWidth)
    const right = dialog.getBoundingClientRect().right
    for (const { label } of ODD_FLAGS) {
      const text = page.getByText(label, { exact: true }).element()
      expect(text.getBoundingClientRect().right).toBeLessThan(right)
    }
    await expect.element(confirm).toBeInViewport()
  })
})
