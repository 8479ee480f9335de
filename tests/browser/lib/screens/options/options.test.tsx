import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { failed, ok } from '../../../../../lib/domain/result.ts'
import { FIELDS, field, settings } from '../../../../fixtures/fields.ts'
import { ARABIC_NAME, LONG_NAME, MARKUP_NAME } from '../../../components/samples.ts'
import { button, counterpart, save, start } from './open-options.tsx'

beforeEach(() => page.viewport(1280, 900))

describe('the options page', () => {
  it('shows what belongs together and why, by form', async () => {
    start()
    const client = page.getByRole('list', { name: 'Client Fields' })
    await expect.element(client).toMatchTextContent('Same standard field')
    await expect.element(client).toMatchTextContent('Same label')
    await expect.element(client).toMatchTextContent('Set by your business')
    await expect.element(page.getByRole('list', { name: 'Pet Fields' })).toBeVisible()
    await expect
      .element(page.getByText('3 pairs belong together. 5 fields have no counterpart.'))
      .toBeVisible()
  })

  it('says in one sentence that the server lets nobody see what belongs together', async () => {
    start(failed({ name: 'not-offered' }))
    await expect
      .element(
        page.getByText(
          'Your dashboards decide which fields belong together. Tandem cannot show or change that.',
        ),
      )
      .toBeVisible()
    await expect.element(page.getByText(/^When a client is synced/)).not.toBeInTheDocument()
    await expect.element(page.getByRole('searchbox')).not.toBeInTheDocument()
  })

  it('puts a proposal away', async () => {
    start()
    await button('Dismiss: Vet clinic and Veterinarian').click()
    await expect.element(page.getByText('These may belong together')).not.toBeInTheDocument()
  })

  it('gives a field a counterpart from those that have none, and takes it back', async () => {
    const worker = start()
    await counterpart('Facility field for Vet clinic').selectOptions('Gate (long text)')
    await expect.element(page.getByText('1 change not saved yet.')).toBeVisible()
    await button('Undo changes').click()
    await expect.element(page.getByText('1 change not saved yet.')).not.toBeInTheDocument()
    await expect.element(counterpart('Facility field for Vet clinic')).toHaveValue('')
    await save.click({ force: true })
    expect(worker.saved).toEqual([])
  })

  it('says at once why two fields cannot belong together, and does not save them', async () => {
    const worker = start()
    await counterpart('Facility field for Number of keys').selectOptions('Waiver signed on (date)')
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent(
        'Nothing can be copied between these two: “number” and “date” do not fit. Choose another field.',
      )
    await expect.element(page.getByText(/1 pair cannot work/)).toBeVisible()
    await save.click({ force: true })
    expect(worker.saved).toEqual([])
  })

  it('says what comes along where types differ', async () => {
    start()
    await expect
      .element(page.getByText(/^To Facility: what reads as yes or no comes along/))
      .toBeVisible()
  })

  it('takes the focus along when a field of Facility joins the line of its counterpart', async () => {
    start()
    await counterpart('In-Home field for Gate').selectOptions('Vet clinic (vet)')
    await expect.element(counterpart('Facility field for Vet clinic')).toHaveFocus()
    await expect.element(counterpart('Facility field for Vet clinic')).toHaveValue('fa-gate')
  })

  it('finds fields, and can leave out those that have a counterpart', async () => {
    start()
    await page.getByRole('searchbox', { name: 'Search fields' }).fill('park')
    const client = page.getByRole('list', { name: 'Client Fields' })
    await expect.element(client.getByText('Parking', { exact: true })).toBeVisible()
    await expect.element(client.getByText('Number of keys')).not.toBeInTheDocument()
    await page.getByRole('searchbox').fill('')
    await page.getByRole('checkbox', { name: 'Only fields without a counterpart' }).click()
    await expect.element(client.getByText('Number of keys')).toBeVisible()
    await expect.element(client.getByText('Parking', { exact: true })).not.toBeInTheDocument()
  })

  it('is to be read only for whoever may not change it, with whom to ask', async () => {
    start(ok(settings({}, { mayMap: false })))
    await expect.element(page.getByText(/Only an Admin of both/)).toMatchTextContent('Ask Ana')
    await expect.element(save).not.toBeInTheDocument()
    await expect.element(page.getByRole('combobox')).not.toBeInTheDocument()
    await expect.element(button(/^Add:/)).not.toBeInTheDocument()
  })

  it.each([
    ['signed-out', 'You are signed out'],
    ['no-access', 'The browser keeps Tandem off the dashboard'],
    ['moved', 'The dashboard has another address now'],
    ['offline', 'You are offline'],
    ['bad-answer', 'That did not work'],
  ] as const)('says what to do when it is %s, and looks again', async (name, title) => {
    const worker = start(failed({ name }))
    await expect.element(page.getByRole('heading', { name: title })).toBeVisible()
    worker.fields = ok(settings())
    await page.getByRole('button').click()
    await expect.element(save).toBeVisible()
  })

  it('goes on by itself once somebody signs in', async () => {
    const worker = start(failed({ name: 'signed-out' }))
    await expect.element(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible()
    worker.fields = ok(settings())
    worker.lookAgain()
    await expect.element(save).toBeVisible()
  })

  it('shows no fields any more once the dashboard that has them was removed', async () => {
    const worker = start(ok(settings()), (onChange) => (
      <button type="button" onClick={onChange}>
        Removed
      </button>
    ))
    await expect.element(save).toBeVisible()
    worker.fields = failed({ name: 'no-dashboard' })
    await button('Removed').click()
    await expect
      .element(page.getByRole('heading', { name: 'No dashboard is connected yet' }))
      .toBeVisible()
    await expect.element(save).not.toBeInTheDocument()
  })

  it('says whom it is for when nothing may be seen', async () => {
    start(failed({ name: 'forbidden' }))
    await expect.element(page.getByRole('heading', { name: 'This is for Admins' })).toBeVisible()
  })

  it('tells two fields of one label apart', async () => {
    const twins = [
      field('fa-note-1', 'Note', { group: 'Office' }),
      field('fa-note-2', 'Note', { group: 'Kennel' }),
    ]
    start(ok(settings({}, { fields: [...FIELDS, ...twins] })))
    const select = counterpart('Facility field for Vet clinic')
    await select.selectOptions('Note (Kennel, short text)')
    await expect.element(select).toHaveValue('fa-note-2')
  })

  it.each([320, 720, 1280])('fits at %i px, with labels of any kind', async (width) => {
    await page.viewport(width, 800)
    const labels = [LONG_NAME, MARKUP_NAME, ARABIC_NAME, '__proto__', '🐕‍🦺', 'x'.repeat(200)]
    const hard = labels.flatMap((label, at) => [field(`ih-${at}`, label), field(`fa-${at}`, label)])
    start(ok(settings({}, { fields: [...FIELDS, ...hard] })))
    await expect.element(counterpart('Facility field for __proto__')).toBeVisible()
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
  })

  it('is used by keyboard', async () => {
    start()
    await expect.element(save).toBeVisible()
    await userEvent.tab()
    await expect.element(page.getByRole('searchbox')).toHaveFocus()
    await userEvent.tab()
    await userEvent.tab()
    await expect.element(button('Add: Vet clinic and Veterinarian')).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText('1 change not saved yet.')).toBeVisible()
    await expect
      .poll(() => document.activeElement?.getAttribute('aria-labelledby'))
      .toBe('form-client')
  })
})
