import { expect, test } from '../fixtures/test.ts'

const toggle = { role: 'navigation', name: 'Software' }

test('Tia, Tom and Uma see no toggle and no sync button', async ({
  context,
  page,
  at,
  signIn,
  openClient,
  openPopup,
}) => {
  for (const [name, fullName, branch, client] of [
    ['tia', 'Tia Torres', 'facility', 'Fay Keller'],
    ['tom', 'Tom Tran', 'inHome', 'Bob Walker'],
    ['uma', 'Uma Ueda', 'inHome', 'Bob Walker'],
  ] as const) {
    await test.step(fullName, async () => {
      await context.clearCookies()
      await signIn(name, branch)
      await openClient(client, branch)
      // The worker answers in order: once the popup knows who is signed in, the page knows what to draw.
      const { popup } = await openPopup()
      await expect(popup.getByText(fullName).first()).toBeVisible()
      await expect(popup.getByRole('button', { name: /^Add / })).toHaveCount(0)
      await popup.close()
      await expect(page.locator('[data-feature]').first()).toBeAttached()
      expect(await at.findAll(toggle)).toEqual([])
      expect(await at.findAll({ role: 'button', name: /^Add to/ })).toEqual([])
    })
  }
})

test('Sol sees why In-Home is out of reach, and whom to ask', async ({
  page,
  at,
  business,
  signIn,
}) => {
  await signIn('sol', 'facility')
  const link = await at.find({ role: 'link', name: 'In-Home', within: toggle })
  expect(link.properties.disabled).toBe(true)
  expect(link.description).toBe('You have no profile in In-Home. Ask Ana Alvarez.')
  await page.keyboard.press('Tab')
  await at.focus({ role: 'link', name: 'In-Home', within: toggle })
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${business.facility}/`)
})

test('a request that is forged for Tia is refused by the backend', async ({
  page,
  business,
  signIn,
}) => {
  const { client } = await business.report('fay')
  await signIn('tia', 'facility')
  const answer = await page.evaluate(async (accountId) => {
    const session: { csrfToken: string } = await (await fetch('/api/v1/session')).json()
    const response = await fetch('/api/v1/syncs', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'X-CSRF-Token': session.csrfToken,
        'Idempotency-Key': 'forged-by-hand',
      },
      body: JSON.stringify({ accountId, to: 'in-home' }),
    })
    return { status: response.status, body: await response.json() }
  }, client?.accountId)
  expect(answer).toMatchObject({
    status: 403,
    body: { type: 'urn:tandem:problem:forbidden' },
  })
  expect(await business.report()).toMatchObject({ committedSyncs: 0 })
})

test('Sam loses his role between preview and confirm: nothing is done, and he sees why', async ({
  at,
  business,
  signIn,
  openClient,
}) => {
  await signIn('sam')
  const { openDialog, confirm } = await openClient('Bob Walker')
  await openDialog()
  await business.tell({
    do: 'set-role',
    email: 'sam@paws.example',
    branch: 'in-home',
    role: 'Staff/User',
  })
  await at.press(confirm)
  await at.find({ role: 'StaticText', name: /^Your role was changed and no longer allows this/ })
  expect(await business.report()).toMatchObject({ committedSyncs: 0, mails: 0 })
})
