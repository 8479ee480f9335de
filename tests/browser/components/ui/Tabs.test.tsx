import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Tabs } from '../../../../components/ui/Tabs.tsx'
import { drawInPopup } from '../draw.tsx'

describe('Tabs', () => {
  it('go from one to the next by arrow, round the ends, with one stop for the Tab key', async () => {
    const onChoose = vi.fn()
    const tabs = [
      { id: 'accounts', label: 'Accounts' },
      { id: 'outbox', label: 'Outbox (3)' },
    ] as const
    drawInPopup()(<Tabs label="Tandem" tabs={tabs} current="accounts" onChoose={onChoose} />)
    await userEvent.tab()
    await expect.element(page.getByRole('tab', { name: 'Accounts' })).toHaveFocus()
    await userEvent.keyboard('{ArrowLeft}')
    expect(onChoose).toHaveBeenLastCalledWith('outbox')
    await expect.element(page.getByRole('tab', { name: 'Outbox (3)' })).toHaveFocus()
    await page.getByRole('tab', { name: 'Accounts' }).click()
    expect(onChoose).toHaveBeenLastCalledWith('accounts')
  })
})
