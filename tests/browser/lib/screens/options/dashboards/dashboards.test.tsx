import { beforeEach, describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { PAWS } from '../../../../components/options/dashboard-samples.ts'
import { button, field, start } from './open-dashboards.tsx'

beforeEach(() => page.viewport(1280, 900))

const item = page.getByRole('listitem').filter({ hasText: 'In-Home address' })

describe('the list of dashboards', () => {
  it('shows name, both addresses and that they are allowed', async () => {
    start([PAWS])
    await expect.element(item).toMatchTextContent('In-Home addresshttps://in-home.example')
    await expect.element(item).toMatchTextContent('Facility addresshttps://facility.example')
    await expect.element(item).toMatchTextContent('lets Tandem onto both addresses')
    await expect.element(button('Allow access')).not.toBeInTheDocument()
    await expect.element(button('Edit')).toHaveAccessibleDescription('Paws & Co.')
  })

  it('asks for exactly the missing address', async () => {
    const worker = start([PAWS])
    worker.browser.allowed.delete('https://facility.example/*')
    await expect
      .element(page.getByText('The browser keeps Tandem off facility.example.'))
      .toBeVisible()
    await button('Allow access').click()
    await expect.element(page.getByText(/lets Tandem onto both/)).toBeVisible()
    expect(worker.browser.asked).toEqual([['https://facility.example/*']])
  })

  it.each([
    ['refuse', /did not allow it/],
    ['forbidden', /Ask the administrator/],
  ] as const)('says so when access is answered with %s', async (answer, sentence) => {
    const worker = start([PAWS])
    worker.browser.allowed.clear()
    worker.browser.answer = answer
    await button('Allow access').click()
    await expect.element(page.getByText(sentence)).toBeVisible()
  })

  it('has nothing in it at first, and two ways to begin', async () => {
    start()
    await expect.element(page.getByText('No dashboard is connected')).toBeVisible()
    await expect.element(button('Connect a dashboard')).toBeVisible()
    await expect.element(button('Try the demo')).toBeVisible()
  })

  it('says that it could not be read, and tries again', async () => {
    const worker = start([PAWS])
    worker.listRefusal = { name: 'timeout' }
    await expect.element(page.getByText('The dashboards could not be read')).toBeVisible()
    worker.listRefusal = undefined
    await button('Try again').click()
    await expect.element(item).toBeVisible()
  })

  it('is scrolled to with #dashboards', async () => {
    const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView')
    start([PAWS], { hash: '#dashboards' })
    await expect.element(item).toBeVisible()
    expect(scrolled.mock.contexts).toEqual([
      page.getByRole('heading', { name: 'Dashboards' }).element(),
    ])
  })

  it('follows what another page changes', async () => {
    const worker = start([PAWS])
    await expect.element(item).toBeVisible()
    worker.dashboards = []
    worker.lookAgain()
    await expect.element(button('Try the demo')).toBeVisible()
  })
})

describe('removing a dashboard', () => {
  it('asks first, and says what happens', async () => {
    const worker = start([PAWS])
    await button('Remove').click()
    const dialog = page.getByRole('dialog', { name: 'Remove Paws & Co.?' })
    await expect.element(dialog).toMatchTextContent('copy of its accounts')
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await expect.element(dialog).not.toBeInTheDocument()
    await expect.element(button('Remove')).toHaveFocus()
    expect(worker.dashboards).toEqual([PAWS])
  })

  it('gives access back, and is undone with the same id and access', async () => {
    const worker = start([PAWS])
    await button('Remove').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
    await expect.element(page.getByText('Paws & Co. is removed.')).toBeVisible()
    await expect.element(page.getByRole('heading', { name: 'Dashboards' })).toHaveFocus()
    expect(worker.dashboards).toEqual([])
    await expect.poll(() => worker.browser.allowed.size).toBe(0)
    await button('Undo').click()
    await expect.element(page.getByText('Paws & Co. is connected again.')).toBeVisible()
    await expect.element(page.getByText(/lets Tandem onto both/)).toBeVisible()
    expect(worker.dashboards).toEqual([PAWS])
  })

  it('keeps access to what another dashboard needs', async () => {
    const other = {
      ...PAWS,
      id: '7c1b7a4e-5a0f-4f55-9d0c-000000000003',
      name: 'Other',
      origins: { 'in-home': 'https://in-home.example', facility: 'https://third.example' },
    }
    const worker = start([PAWS, other])
    await button('Remove').first().click()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
    await expect
      .poll(() => [...worker.browser.allowed].sort())
      .toEqual(['https://in-home.example/*', 'https://third.example/*'])
  })

  it('waits for what was asked for there', async () => {
    const worker = start([PAWS])
    worker.refusal = { name: 'in-progress' }
    await button('Remove').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Remove' }).click()
    await expect
      .element(dialog.getByText('Something asked for there is not finished yet: see Outbox.'))
      .toBeVisible()
    expect(worker.browser.allowed.size).toBe(2)
  })
})

describe('changing a dashboard', () => {
  it('saves what is typed, asks for nothing where the addresses stay', async () => {
    const worker = start([PAWS])
    await button('Edit').click()
    await expect.element(page.getByRole('heading', { name: 'Edit Paws & Co.' })).toHaveFocus()
    await field('Name').fill('Paws')
    await button('Save').click()
    await expect.element(page.getByText('Paws is saved.')).toBeVisible()
    expect(worker.dashboards).toEqual([{ ...PAWS, name: 'Paws' }])
    expect(worker.browser.asked).toEqual([])
  })

  it('asks for access to a new address, and gives that to the former one back', async () => {
    const worker = start([PAWS])
    await button('Edit').click()
    await field('Facility address').fill('https://new.example/')
    await button('Save').click()
    await expect.element(page.getByText('Paws & Co. is saved.')).toBeVisible()
    expect(worker.browser.asked).toEqual([['https://new.example/*']])
    expect([...worker.browser.allowed].sort()).toEqual([
      'https://in-home.example/*',
      'https://new.example/*',
    ])
  })

  it('keeps what is typed when it cannot be saved, and gives new access back', async () => {
    const worker = start([PAWS])
    worker.refusal = { name: 'not-found' }
    await button('Edit').click()
    await field('Facility address').fill('https://new.example')
    await button('Save').click()
    await expect.element(page.getByText(/^This dashboard was removed meanwhile/)).toBeVisible()
    await expect.element(field('Facility address')).toHaveValue('https://new.example')
    expect(worker.browser.allowed.has('https://new.example/*')).toBe(false)
    await button('Cancel').click()
    await expect.element(item).toBeVisible()
  })

  it('refuses what is wrong, and asks for nothing', async () => {
    const worker = start([PAWS])
    await button('Edit').click()
    await field('Name').fill(' ')
    await field('Facility address').fill('https://new.example')
    await button('Save').click()
    await expect.element(field('Name')).toHaveFocus()
    expect(worker.browser.asked).toEqual([])
  })
})

it.each([360, 720, 1280])('the section fits at %i px', async (width) => {
  await page.viewport(width, 800)
  const name = 'x'.repeat(60)
  const origins = { ...PAWS.origins, facility: `https://${'y'.repeat(60)}.example:8443` }
  start([{ ...PAWS, name, origins }])
  await expect.element(item).toBeVisible()
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
  await button('Edit').click()
  await page.getByText(/^More/).click()
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
})
