import { describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { StatusDialog } from '../../../../components/change/StatusDialog.tsx'
import type { StatusView } from '../../../../lib/domain/rights/status-view.ts'
import { drawOnPage } from '../draw.tsx'
import { LEAVING } from './status-states.tsx'

const box = (name: string) => page.getByRole('checkbox', { name })
const button = (name: string) => page.getByRole('button', { name })

function start(change: Partial<StatusView> = {}) {
  const on = { onConfirm: vi.fn(), onRetry: vi.fn(), onCancel: vi.fn() }
  const shown = { ...LEAVING, ...change }
  drawOnPage('dialog').draw(
    <StatusDialog
      name="Bob Walker"
      branch={shown.branch}
      wanted={shown.wanted}
      stage={{ kind: 'preview', shown, choices: {} }}
      {...on}
    />,
  )
  return on
}

describe('StatusDialog', () => {
  it('deletes nothing unless it is ticked', async () => {
    const { onConfirm } = start()
    await expect.element(box('Delete all future services')).not.toBeChecked()
    await expect.element(box('Delete templates')).not.toBeChecked()
    await button('Make inactive').click()
    expect(onConfirm).toHaveBeenCalledExactlyOnceWith({})
  })

  it('hands on what is ticked, and says that it does not come back', async () => {
    const { onConfirm } = start()
    await box('Delete all future services').click()
    await expect.element(page.getByText(/does not come back, not even with Undo/)).toBeVisible()
    await box('Delete templates').click()
    await box('Delete templates').click()
    await button('Make inactive').click()
    expect(onConfirm).toHaveBeenCalledExactlyOnceWith({ deleteFutureServices: true })
  })

  it('waits until somebody says which software comes first', async () => {
    const { onConfirm } = start({ asksPrimary: true })
    for (const name of [/^In-Home/, /^Facility/]) {
      await expect.element(page.getByRole('radio', { name })).not.toBeChecked()
    }
    await button('Make inactive').click({ force: true })
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('Choose which software comes first from now on.')
    expect(onConfirm).not.toHaveBeenCalled()
    await page.getByRole('radio', { name: /^Facility/ }).click()
    await button('Make inactive').click()
    expect(onConfirm).toHaveBeenCalledExactlyOnceWith({ primary: 'facility' })
  })

  it.each<[string, Partial<StatusView>]>([
    ['Bob Walker stays active in Facility and can no longer sign in to In-Home services.', {}],
    ['Bob Walker can no longer sign in anywhere.', { elsewhere: 'inactive' }],
    ['Bob Walker can no longer sign in anywhere.', { elsewhere: undefined, kind: 'staff' }],
    [
      'Bob Walker keeps working in Facility and can no longer sign in to In-Home.',
      { kind: 'staff' },
    ],
    [
      'Bob Walker can sign in to In-Home services again, with the same e-mail and password.',
      { status: 'inactive', wanted: 'active' },
    ],
    [
      'Bob Walker can work in In-Home again, with the usual login and the role from before.',
      { status: 'inactive', wanted: 'active', kind: 'staff' },
    ],
  ])('says what it means: %s', async (sentence, change) => {
    start(change)
    await expect.element(page.getByText(sentence)).toBeVisible()
  })

  it.each<Partial<StatusView>>([{ kind: 'staff' }, { status: 'inactive', wanted: 'active' }])(
    'asks for nothing to be deleted where there is nothing: %o',
    async (change) => {
      const { onConfirm } = start(change)
      expect(page.getByRole('checkbox').elements()).toEqual([])
      await button(change.wanted === 'active' ? 'Re-activate' : 'Make inactive').click()
      expect(onConfirm).toHaveBeenCalledExactlyOnceWith({})
    },
  )
})
