import { CAPABILITIES, type Capability } from '../../../lib/domain/capability.ts'
import { createAssistive } from '../../../scripts/assistive.ts'
import { pictureInBothLooks } from '../fixtures/both-looks.ts'
import { extensionUrl } from '../fixtures/extension.ts'
import { danaAt } from '../fixtures/pages/danas-conversation.ts'
import { expect, test } from '../fixtures/test.ts'

const MISSING: readonly Capability[] = ['conversation', 'services', 'flags', 'undo', 'audit']

/** Paths that belong to what is missing. */
const NOT_TO_BE_ASKED = /\/(messages|requests|services|flags|undo|audit)/

test('without conversation, services, flags, undo and audit, the rest works and they are nowhere', async ({
  page,
  at,
  business,
  signIn,
  openClient,
  openPopup,
}) => {
  const capabilities = CAPABILITIES.filter((each) => !MISSING.includes(each))
  await business.tell({ do: 'set-capabilities', capabilities })

  await signIn('ana')
  const { addToOther, undo } = await openClient('Bob Walker')
  await addToOther()
  await at.find({ role: 'StaticText', name: /^Bob Walker is now in Facility too/ })
  await at.find({ role: 'button', name: 'Compare' })
  expect(await at.findAll(undo)).toEqual([])
  expect(await business.report('bob')).toMatchObject({ mails: 0, committedSyncs: 1 })
  await pictureInBothLooks(page, 'fewer-synced')

  await page.goto(await danaAt(business, 'in-home'))
  await at.find({ role: 'navigation', name: 'Software' })
  await page.getByText('Quick Actions').click()
  await at.find({ role: 'button', name: /^Make (In-Home|Facility) primary$/ })
  await at.find({ role: 'button', name: 'Make inactive in Facility' })
  for (const name of ['Request services', 'Add flag', 'Remove flag']) {
    expect(await at.findAll({ role: 'button', name })).toEqual([])
  }
  await pictureInBothLooks(page, 'fewer-profile')
  await page.getByText('Quick Actions').click()
  await expect(page.getByRole('list', { name: 'Messages, the newest first' })).toBeVisible()
  expect(await at.findAll({ role: 'tab', name: /./ })).toEqual([])

  const { popup } = await openPopup()
  await popup.getByRole('searchbox', { name: 'Search accounts' }).fill('dana')
  await expect(popup.getByRole('tab')).toHaveText(['Accounts', 'Outbox'])
  await popup.getByRole('button', { name: 'Filters' }).click()
  await expect(popup.getByRole('combobox', { name: 'Status' })).toBeVisible()
  await expect(popup.getByRole('combobox', { name: 'Flag' })).toBeHidden()
  await popup.getByRole('button', { name: 'Filters' }).click()
  await popup.getByRole('button', { name: 'Dana Dual', exact: true }).click()
  await expect(popup.getByRole('button', { name: 'Compare' })).toBeVisible()
  await expect(popup.getByText('Schedule and invoices')).toBeVisible()
  await expect(popup.getByText('Conversation')).toBeHidden()
  await expect(popup.getByRole('region', { name: 'History' })).toBeHidden()
  await expect(popup.getByRole('button', { name: /flag|services/ })).toHaveCount(0)
  await pictureInBothLooks(popup, 'fewer-detail')

  const { requests } = await business.report()
  const asked = Object.keys(requests).filter((each) => each.includes('/api/v1/'))
  expect(asked.filter((each) => NOT_TO_BE_ASKED.test(each))).toEqual([])
})

test('a server that only tells who is signed in and whose profile it is leaves the toggle', async ({
  page,
  at,
  business,
  signIn,
  openClient,
  openPopup,
}) => {
  await business.tell({ do: 'set-capabilities', capabilities: [] })
  await signIn('ana')
  const { add } = await openClient('Bob Walker')
  await at.find({ role: 'navigation', name: 'Software' })
  expect(await at.findAll(add)).toEqual([])
  await pictureInBothLooks(page, 'least-profile')

  await page.goto(`${business.inHome}/clients/new`)
  await at.find({ role: 'navigation', name: 'Software' })
  expect(await at.findAll({ role: 'button', name: 'Add to In-Home and Facility' })).toEqual([])

  const { popup } = await openPopup()
  await expect(popup.getByRole('heading', { name: 'No list of accounts here' })).toBeVisible()
  await expect(popup.getByRole('button', { name: 'Add new' })).toHaveCount(0)
  await pictureInBothLooks(popup, 'least-popup')

  const options = await popup.context().newPage()
  await options.goto(extensionUrl('options.html'))
  const optionsAt = await createAssistive(options)
  await optionsAt.find({ role: 'StaticText', name: /^Your dashboards decide which fields/ })
  await expect(options.getByRole('searchbox')).toHaveCount(0)
  await pictureInBothLooks(options, 'least-options')

  const { requests } = await business.report()
  const asked = Object.keys(requests).filter((each) => each.includes('/api/v1/'))
  expect(asked.toSorted()).toEqual(['GET /api/v1/accounts', 'GET /api/v1/session'])
})
