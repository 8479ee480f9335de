import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { drawInPopup } from '../draw.tsx'
import { LIST_STATES, listDialog, listMenu, PROBLEMS, REPORT } from './list-states.tsx'

describe('ListMenu', () => {
  it('opens, does what is chosen, and closes again', async () => {
    const on = { onExport: vi.fn(), onSelectFrom: vi.fn() }
    drawInPopup()(listMenu(on))
    const more = page.getByRole('button', { name: 'More' })
    await expect.element(page.getByRole('button', { name: /^Export/ })).not.toBeInTheDocument()
    await more.click()
    await expect.element(more).toHaveAttribute('aria-expanded', 'true')
    await page.getByRole('button', { name: 'Select from a list…' }).click()
    expect(on.onSelectFrom).toHaveBeenCalledOnce()
    await expect.element(more).toHaveAttribute('aria-expanded', 'false')
    await more.click()
    await page.getByRole('button', { name: 'Export as CSV' }).click()
    expect(on.onExport).toHaveBeenCalledOnce()
  })

  it('closes by Escape and by a press elsewhere', async () => {
    drawInPopup()(listMenu())
    const more = page.getByRole('button', { name: 'More' })
    await more.click()
    await userEvent.keyboard('{Escape}')
    await expect.element(more).toHaveAttribute('aria-expanded', 'false')
    await expect.element(more).toHaveFocus()
    await more.click()
    await page.getByRole('button', { name: 'Select', exact: true }).click()
    await expect.element(more).toHaveAttribute('aria-expanded', 'false')
  })

  it('offers no selecting to those who may not sync in bulk', async () => {
    drawInPopup()(listMenu({ onSelectFrom: undefined }))
    await page.getByRole('button', { name: 'More' }).click()
    await expect.element(page.getByRole('button', { name: 'Export as CSV' })).toBeVisible()
    await expect
      .element(page.getByRole('button', { name: 'Select from a list…' }))
      .not.toBeInTheDocument()
  })

  it('says how far a file is, can stop it, and starts no second one beside it', async () => {
    const on = { onExport: vi.fn(), onCancelExport: vi.fn() }
    drawInPopup()(listMenu({ exporting: { kind: 'working', done: 42_000, total: 100_000 }, ...on }))
    await expect
      .element(page.getByRole('progressbar', { name: 'Export' }))
      .toHaveAttribute('aria-valuetext', '42,000 of 100,000')
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('button', { name: 'Export as CSV' }).click({ force: true })
    expect(on.onExport).not.toHaveBeenCalled()
    await userEvent.keyboard('{Escape}')
    await page.getByRole('button', { name: 'Cancel export' }).click()
    expect(on.onCancelExport).toHaveBeenCalledOnce()
  })
})

describe('ListDialog', () => {
  const dialog = page.getByRole('dialog', { name: 'Select from a list' })

  it('takes what is pasted, and asks for something before', async () => {
    const onRead = vi.fn()
    drawInPopup()(listDialog({ kind: 'asking' }, { onRead }))
    await dialog.getByRole('button', { name: 'Find them' }).click({ force: true })
    await expect.element(dialog.getByRole('alert')).toMatchTextContent('There is nothing in it.')
    expect(onRead).not.toHaveBeenCalled()
    await dialog.getByRole('textbox', { name: 'E-mail addresses' }).fill('bob@paws.example')
    await dialog.getByRole('button', { name: 'Find them' }).click()
    expect(onRead).toHaveBeenCalledExactlyOnceWith('bob@paws.example')
  })

  it('takes a file that is chosen', async () => {
    const onRead = vi.fn()
    drawInPopup()(listDialog({ kind: 'asking' }, { onRead }))
    const file = new File(['bob@paws.example'], 'list.csv')
    await dialog.getByLabelText('Choose a file…').upload(file)
    expect(onRead.mock.calls[0]?.[0]).toMatchObject({ name: 'list.csv' })
  })

  it('takes a file that is dropped anywhere on the window', async () => {
    const onRead = vi.fn()
    drawInPopup()(listDialog({ kind: 'asking' }, { onRead }))
    await expect.element(dialog).toBeVisible()
    const dataTransfer = new DataTransfer()
    const file = new File(['bob@paws.example'], 'list.txt')
    dataTransfer.items.add(file)
    await expect
      .poll(() => {
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }))
        return onRead.mock.calls[0]?.[0]
      })
      .toMatchObject({ name: 'list.txt' })
  })

  it.each(PROBLEMS)('says what to do about a list that is $name', async (problem) => {
    drawInPopup()(listDialog({ kind: 'asking', problem }))
    await expect.element(dialog.getByRole('alert')).toMatchTextContent(/paste|choose|leave|save/i)
  })

  it('keeps what was pasted when it cannot be read', async () => {
    const draw = drawInPopup()
    draw(listDialog({ kind: 'asking' }))
    await dialog.getByRole('textbox').fill('bob at paws')
    draw(listDialog({ kind: 'reading', what: 'list', done: 0, total: 1 }))
    await expect.element(page.getByRole('progressbar', { name: 'List read' })).toBeVisible()
    draw(listDialog({ kind: 'asking', problem: { name: 'no-emails' } }))
    await expect.element(dialog.getByRole('textbox')).toHaveValue('bob at paws')
  })

  it('says what became of each, and selects those who can be synced', async () => {
    const onSelect = vi.fn()
    drawInPopup()(listDialog({ kind: 'report', report: REPORT }, { onSelect }))
    await expect
      .element(dialog.getByRole('status').first())
      .toHaveTextContent(
        '117 of 120 found. 2 not found. 1 is there twice. 4 are in both In-Home and Facility already. 1 line has no e-mail.',
      )
    await expect
      .element(dialog.getByRole('list', { name: 'Not found' }))
      .toMatchTextContent('nobody@paws.example line 2')
    await expect
      .element(dialog.getByRole('list', { name: 'Lines without an e-mail' }))
      .toMatchTextContent('line 17')
    await dialog.getByRole('button', { name: 'Select 113 clients' }).click()
    expect(onSelect).toHaveBeenCalledOnce()
  })

  it('has those who were not found copied or saved, all of them', async () => {
    const on = { onCopy: vi.fn(async () => true), onSave: vi.fn() }
    const missing = Array.from({ length: 40 }, (_, at) => ({ email: `n${at}@x.example`, line: at }))
    drawInPopup()(listDialog({ kind: 'report', report: { ...REPORT, missing } }, on))
    await dialog.getByText('Not found (40)').click()
    await expect.element(dialog.getByText('and 10 more')).toBeVisible()
    await dialog.getByRole('button', { name: 'Copy: Not found' }).click()
    await expect.element(dialog.getByText('Copied.')).toBeVisible()
    expect(on.onCopy.mock.calls).toMatchObject([[{ lines: { length: 40 } }]])
    await dialog.getByRole('button', { name: 'Save as file: Not found' }).click()
    expect(on.onSave.mock.calls).toMatchObject([[{ title: 'Not found' }]])
  })

  it('says that a run takes no more, how it was read, and offers nothing where nobody is left', async () => {
    const draw = drawInPopup()
    const many = { ...REPORT, beyond: 14_000, encoding: 'Windows-1252' } as const
    draw(listDialog({ kind: 'report', report: many }))
    await expect
      .element(dialog)
      .toMatchTextContent(
        'At most 20,000 can be synced at once: the first 20,000 of the list will be selected.',
      )
    await expect.element(dialog).toMatchTextContent('The file was read as Windows-1252.')
    await expect.element(dialog).toMatchTextContent('Column read: E-Mail Address.')
    draw(listDialog({ kind: 'report', report: { ...REPORT, ready: [] } }))
    await expect.element(dialog.getByRole('button', { name: /^Select/ })).not.toBeInTheDocument()
    await expect.element(dialog).toMatchTextContent('Nobody in the list can be synced to Facility.')
  })
})

describe('in a narrow tab', () => {
  it.each(Object.entries(LIST_STATES))('%s fits', async (_, state) => {
    await page.viewport(320, 700)
    drawInPopup()(state())
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
  })
})
