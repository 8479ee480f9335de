import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { HistoryFilters } from '../../../../components/history/HistoryFilters.tsx'
import { HistoryList } from '../../../../components/history/HistoryList.tsx'
import { drawInPopup } from '../draw.tsx'
import { nameOf } from '../samples.ts'
import { HISTORY_STATES, LINES } from './history-states.tsx'

describe('the history', () => {
  it('says who did what, in which direction, and what became of it', async () => {
    const onUndo = vi.fn()
    drawInPopup()(
      <HistoryList
        lines={LINES}
        more={false}
        nameOf={nameOf}
        mayUndo={({ id }) => id === 'op-1'}
        onUndo={onUndo}
        onMore={vi.fn()}
      />,
    )
    const lines = page.getByRole('list', { name: 'History' }).getByRole('listitem')
    await expect.element(lines.nth(0)).toMatchTextContent('SyncBob WalkerIn-Home → FacilityDone')
    await expect.element(lines.nth(0)).toMatchTextContent('Ana Alvarez')
    await expect.element(lines.nth(1)).toMatchTextContent('Not done: ')
    await expect.element(lines.nth(2)).toMatchTextContent('What this device kept was lost')
    await page.getByRole('button', { name: 'Undo Sync Bob Walker' }).click()
    expect(onUndo).toHaveBeenCalledExactlyOnceWith(LINES[0])
  })

  it('is looked through by name, action and outcome', async () => {
    const onFilter = vi.fn()
    drawInPopup()(<HistoryFilters filter={{ text: '' }} onFilter={onFilter} />)
    await userEvent.type(page.getByRole('searchbox', { name: 'Search history' }), 'b')
    expect(onFilter).toHaveBeenLastCalledWith({ text: 'b' })
    await page.getByRole('combobox', { name: 'Outcome' }).selectOptions('Not done')
    expect(onFilter).toHaveBeenLastCalledWith({ text: '', outcome: 'refused' })
    await page.getByRole('combobox', { name: 'Action' }).selectOptions('Undo')
    expect(onFilter).toHaveBeenLastCalledWith({ text: '', action: 'undo' })
  })
})

describe('in a narrow tab', () => {
  it.each(Object.entries(HISTORY_STATES))('%s fits', async (_, state) => {
    await page.viewport(320, 700)
    drawInPopup()(state())
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
  })
})
