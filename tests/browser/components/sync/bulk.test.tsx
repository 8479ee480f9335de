import { describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { SelectionBar } from '../../../../components/accounts/SelectionBar.tsx'
import { accountList } from '../accounts/account-list.tsx'
import { rows } from '../accounts/row-samples.ts'
import { drawInPopup } from '../draw.tsx'
import { BULK_STATES, bulkDialog, TOTALS } from './bulk-states.tsx'

describe('selecting', () => {
  function startBar(selected: number) {
    const on = { onAll: vi.fn(), onNone: vi.fn(), onStart: vi.fn(), onDone: vi.fn() }
    drawInPopup()(<SelectionBar from="in-home" selected={selected} shown={214} {...on} />)
    return on
  }

  it('ticks one, or all that the search shows', async () => {
    const onSelect = vi.fn()
    const shown = rows()
    drawInPopup()(accountList(shown, { selected: new Set(['bob']), onSelect }))
    await expect.element(page.getByRole('checkbox', { name: 'Select Bob Walker' })).toBeChecked()
    await expect
      .element(page.getByRole('button', { name: 'Add Bob Walker to Facility' }))
      .not.toBeInTheDocument()
    await page.getByRole('checkbox', { name: 'Select Dana Dual' }).click()
    expect(onSelect).toHaveBeenCalledExactlyOnceWith(shown[1])
  })

  it('names how many go where', async () => {
    const { onAll, onStart } = startBar(214)
    await page.getByRole('button', { name: 'Select all 214' }).click()
    await page.getByRole('button', { name: 'Sync 214 clients to Facility' }).click()
    expect(onAll).toHaveBeenCalledOnce()
    expect(onStart).toHaveBeenCalledExactlyOnceWith('sync', 'facility')
  })

  it('has either software come first for those who are in both', async () => {
    const on = { onAll: vi.fn(), onNone: vi.fn(), onStart: vi.fn(), onDone: vi.fn() }
    drawInPopup()(<SelectionBar from="both" selected={2} shown={214} {...on} />)
    await page.getByRole('button', { name: 'Make In-Home primary for 2 clients' }).click()
    await page.getByRole('button', { name: 'Make Facility primary for 2 clients' }).click()
    expect(on.onStart.mock.calls).toEqual([
      ['primary', 'in-home'],
      ['primary', 'facility'],
    ])
  })

  it.each([
    [0, 'Sync 0 clients to Facility', '0 selected'],
    [20_001, 'Sync 20,001 clients to Facility', 'at most 20,000 can be done at once'],
  ])('syncs nobody with %i of them, and says why', async (count, name, words) => {
    const { onStart } = startBar(count)
    await page.getByRole('button', { name }).click({ force: true })
    expect(onStart).not.toHaveBeenCalled()
    await expect.element(page.getByRole('status')).toMatchTextContent(words)
  })
})

describe('BulkDialog', () => {
  it('says how far the looking is, and can be left', async () => {
    const cancel = vi.fn()
    drawInPopup()(bulkDialog({ kind: 'loading', done: 100, total: 216 }, { cancel }))
    const bar = page.getByRole('progressbar')
    await expect.element(bar).toHaveAttribute('aria-valuenow', '100')
    await expect.element(bar).toHaveAttribute('aria-valuetext', '100 of 216')
    await page.getByRole('button', { name: 'Cancel' }).click()
    expect(cancel).toHaveBeenCalledOnce()
  })

  it('says the totals in words and names who is left out and why', async () => {
    const confirm = vi.fn()
    drawInPopup()(bulkDialog({ kind: 'preview', shown: TOTALS, choices: {} }, { confirm }))
    const dialog = page.getByRole('dialog', { name: 'Sync 216 clients to Facility?' })
    await expect
      .element(dialog.getByRole('status'))
      .toHaveTextContent(
        '198 will be synced, 9 already are, 2 need a decision, 2 cannot be synced.',
      )
    await expect.element(dialog).toMatchTextContent('Same login. No Welcome Email is sent.')
    await expect
      .element(dialog.getByRole('region', { name: 'Cannot be synced' }))
      .toMatchTextContent('This person has no e-mail address')
    await expect.element(dialog.getByText('Noel Nomail')).toBeVisible()
    await dialog.getByRole('button', { name: 'Sync 198 clients to Facility' }).click()
    expect(confirm).toHaveBeenCalledOnce()
  })

  it('names in a folded line who goes though somebody there has the same name or pet', async () => {
    drawInPopup()(bulkDialog({ kind: 'preview', shown: TOTALS, choices: {} }))
    const line = page.getByText(
      '2 of them share only a name or a pet’s name with somebody in Facility',
    )
    await expect.element(line).toBeVisible()
    await expect.element(page.getByText('Ana Alvarez')).not.toBeVisible()
    await line.click()
    await expect.element(page.getByText('Ana Alvarez')).toBeVisible()
    await expect.element(page.getByText(/^Each is added as somebody new/)).toBeVisible()
  })

  it('offers nothing to confirm when nobody can be synced', async () => {
    drawInPopup()(bulkDialog({ kind: 'preview', shown: { ...TOTALS, ready: [] }, choices: {} }))
    await expect.element(page.getByRole('status')).toMatchTextContent('Nobody will be synced')
    await expect.element(page.getByRole('button', { name: /^Sync/ })).not.toBeInTheDocument()
  })
})

describe('in a narrow tab', () => {
  it.each(Object.entries(BULK_STATES))('%s fits', async (_, state) => {
    await page.viewport(320, 700)
    drawInPopup()(state())
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
  })
})
