import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { SyncDialog } from '../../../../components/sync/SyncDialog.tsx'
import { type Preview, tickOf } from '../../../../lib/domain/sync/sync.ts'
import type { SyncStage } from '../../../../lib/flows/dialog-flow.ts'
import { drawOnPage } from '../draw.tsx'
import { preview } from '../samples.ts'
import { ALARM_CODE, BISCUIT, eightyFields, fiveFields, KEPT_PHONE } from './field-samples.ts'

const status = page.getByRole('status')
const add = page.getByRole('button', { name: 'Add client to Facility' })
const phone = page.getByRole('checkbox', { name: 'Use In-Home’s: Phone' })
const alarm = page.getByRole('checkbox', { name: 'Bring along: Alarm code' })

function start(shown: Preview) {
  const onConfirm = vi.fn()
  const { root, draw } = drawOnPage('dialog')
  const nothing = () => undefined
  const show = (stage: SyncStage) =>
    draw(
      <SyncDialog
        open
        name="Bob Walker"
        kind="client"
        to="facility"
        stage={stage}
        onConfirm={onConfirm}
        onChoose={nothing}
        onRetry={nothing}
        onLater={nothing}
        onCancel={nothing}
      />,
    )
  const look = (next: Preview) => show({ kind: 'preview', shown: next, choices: {} })
  look(shown)
  const dialog = root.querySelector('dialog')
  if (!dialog) throw new Error('No dialog')
  return { onConfirm, dialog, show, look }
}

describe('a value that both have', () => {
  it('is kept, and both are shown side by side', async () => {
    const { onConfirm } = start(fiveFields())
    await expect
      .element(page.getByRole('listitem').filter({ hasText: '555-0147' }))
      .toHaveTextContent('PhoneUse In-Home’sIn-Home(206) 555-0147Facility · kept+1 206 555 0100')
    await expect.element(phone).not.toBeChecked()
    await add.click()
    expect(onConfirm).toHaveBeenCalledExactlyOnceWith({})
  })

  it('is replaced with a tick, which the summary says at once and the confirmation carries', async () => {
    const { onConfirm } = start(fiveFields())
    await expect
      .element(status)
      .toMatchTextContent('1 field already has a value in Facility, which is kept.')
    await phone.click()
    await expect.element(page.getByText('Facility · replaced')).toBeVisible()
    await expect
      .element(status)
      .toHaveTextContent(
        '1 field will be copied. 1 value in Facility is replaced. 2 fields stay behind.',
      )
    await add.click()
    expect(onConfirm).toHaveBeenCalledExactlyOnceWith({ overwrite: [KEPT_PHONE.from] })
  })

  it('is kept again without the tick', async () => {
    const { onConfirm } = start(fiveFields())
    await phone.click()
    await phone.click()
    await add.click()
    expect(onConfirm).toHaveBeenCalledExactlyOnceWith({})
  })

  it('shows what would stand there where that is written otherwise', async () => {
    start(eightyFields())
    await expect.element(page.getByText('12 kg → 12').first()).toBeVisible()
  })

  it('offers no tick where there is nothing to copy', () => {
    start(eightyFields())
    expect(page.getByRole('checkbox', { name: /Second phone/ }).elements()).toEqual([])
  })
})

describe('private fields', () => {
  it('stay behind, folded, and each has a tick of its own', async () => {
    start(eightyFields())
    expect(alarm.elements()).toEqual([])
    await page.getByText('2 private fields stay behind').click()
    await expect.element(alarm).toBeVisible()
    await alarm.click()
    await expect.element(page.getByText('1 of 2 private fields comes along')).toBeVisible()
    await expect
      .element(page.getByRole('checkbox', { name: 'Bring along: Lockbox' }))
      .not.toBeChecked()
    expect(page.getByRole('checkbox', { name: /all/i }).elements()).toEqual([])
  })

  it('come along with a tick, and no value is shown', async () => {
    const shown = fiveFields()
    const { onConfirm, dialog } = start({
      ...shown,
      sync: {
        ...shown.sync,
        // Never sent, so that it would show if it were.
        fields: [{ ...ALARM_CODE, values: { source: '4711' } }],
      },
    })
    await page.getByText('1 private field stays behind').click()
    await alarm.click()
    await expect.element(page.getByText('value hidden · comes along')).toBeVisible()
    await expect.element(status).toHaveTextContent('1 field will be copied.')
    expect(dialog.textContent).not.toContain('4711')
    await add.click()
    expect(onConfirm).toHaveBeenCalledExactlyOnceWith({ overwrite: [ALARM_CODE.from] })
  })
})

describe('a tick', () => {
  it('outlives a preview that is asked for again, as long as its field is there', async () => {
    const { show, look } = start(fiveFields())
    await phone.click()
    show({ kind: 'loading' })
    look(fiveFields())
    await expect.element(phone).toBeChecked()
  })

  it('is gone for good with its field', async () => {
    const { look, onConfirm } = start(fiveFields())
    await phone.click()
    look(preview({ fields: [ALARM_CODE], pets: [] }))
    await expect.element(phone).not.toBeInTheDocument()
    look(fiveFields())
    await expect.element(phone).not.toBeChecked()
    await add.click()
    expect(onConfirm).toHaveBeenCalledExactlyOnceWith({})
  })

  it('cannot be changed while it is carried out', async () => {
    const { show } = start(fiveFields())
    show({ kind: 'busy', shown: fiveFields(), choices: {} })
    await expect.element(phone).toBeDisabled()
  })

  it('is reached and set by keyboard', async () => {
    start(fiveFields())
    for (let at = 0; at < 2; at++) await userEvent.keyboard('{Tab}')
    await userEvent.keyboard(' ')
    await expect.element(phone).toBeChecked()
  })
})

describe('pets', () => {
  it('have a group each, with type and outcome', async () => {
    start(eightyFields())
    const pets = page.getByRole('list', { name: 'Pets' })
    await expect.element(pets.getByText(/^Biscuit/).first()).toBeVisible()
    await expect
      .element(pets)
      .toMatchTextContent('Biscuit Dog · comes along: 2 copied, 1 kept, 1 stays behind')
    await expect.element(pets).toMatchTextContent('Pangur Bán Dog · in Facility already')
  })

  it('have ticks of their own', async () => {
    const { onConfirm } = start(preview({ fields: [], pets: [BISCUIT] }))
    await page.getByRole('checkbox', { name: 'Use In-Home’s: Food (Biscuit)' }).click()
    await add.click()
    expect(onConfirm).toHaveBeenCalledExactlyOnceWith({ overwrite: [tickOf('h-food', 'p1')] })
  })
})

describe('many fields', () => {
  it('can be narrowed to those that differ', async () => {
    start(eightyFields())
    await expect.element(page.getByText('Will be copied (50)')).toBeVisible()
    await page.getByRole('checkbox', { name: 'Only differences' }).click()
    await expect.element(page.getByText('Will be copied (50)')).not.toBeInTheDocument()
    await expect.element(phone).toBeVisible()
  })

  it('have no filter while they are few', () => {
    start(fiveFields())
    expect(page.getByRole('checkbox', { name: 'Only differences' }).elements()).toEqual([])
  })

  it.each([360, 1280])('scroll between the summary and the buttons at %i px', async (width) => {
    await page.viewport(width, 740)
    const { dialog } = start(eightyFields())
    await page.getByText('Will be copied (50)').click()
    dialog.scrollTop = dialog.scrollHeight
    await expect.poll(() => dialog.scrollTop).toBeGreaterThan(500)
    await expect.element(status).toBeInViewport()
    await expect.element(add).toBeInViewport()
    expect(dialog.scrollWidth).toBeLessThanOrEqual(dialog.clientWidth)
  })

  it('open a long value to all of it', async () => {
    const { dialog } = start(eightyFields())
    const value = dialog.querySelector('.pair .long bdi')
    const short = value?.getBoundingClientRect().height ?? 0
    await page.getByText('more').first().click()
    expect(value?.getBoundingClientRect().height).toBeGreaterThan(short)
  })
})

it('says what a mapping that leads nowhere was for', async () => {
  start(eightyFields())
  await expect
    .element(
      page.getByText('“Vet clinic” is mapped to a field that no longer exists', { exact: false }),
    )
    .toBeVisible()
})
