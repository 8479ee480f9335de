import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FIREFOX_DIR } from '../../scripts/build-once.ts'
import { ownPage } from './fixtures/firefox.ts'
import { signIn } from './fixtures/people.ts'
import { expect, test } from './fixtures/test.ts'

test('asks for nothing when it is installed, and is not on a dashboard before it is connected', async ({
  business,
  firefox,
}) => {
  const manifest = JSON.parse(readFileSync(join(FIREFOX_DIR, 'manifest.json'), 'utf8'))
  expect(manifest).not.toHaveProperty('host_permissions')
  expect(manifest).not.toHaveProperty('content_scripts')
  await firefox.pageAt(ownPage('welcome.html'))

  const page = await firefox.open(business.inHome)
  await signIn(page, business.inHome, 'ana')
  await page.goto(`${business.inHome}/clients`)
  await page.find({ role: 'heading', name: 'Clients' })
  expect(await page.findAll({ role: 'navigation', name: 'Software' })).toEqual([])
  expect(await page.evaluate(() => document.querySelectorAll('[data-feature]').length)).toBe(0)
})

test('somebody connects the demo from the welcome page, allows access when Firefox asks, and has the page checked', async ({
  business,
  firefox,
}) => {
  const welcome = await firefox.pageAt(ownPage('welcome.html'))
  await welcome.find({ role: 'heading', name: 'Welcome to Tandem' })
  await welcome.press({ role: 'link', name: 'Try the demo' })
  const options = await firefox.pageAt(ownPage('options.html'))
  await options.fill({ role: 'textbox', name: 'In-Home address' }, business.inHome)
  await options.fill({ role: 'textbox', name: 'Facility address' }, business.facility)
  await options.press({ role: 'button', name: 'Next' })
  await options.press({ role: 'button', name: 'Allow access' })
  expect(await firefox.allow()).toBe('Access your data for sites in 127.0.0.1 domains')
  await options.find({ role: 'heading', name: 'Step 3 of 3: Check' })

  const page = await firefox.open(business.inHome)
  await signIn(page, business.inHome, 'ana')
  await page.goto(`${business.inHome}/clients?q=Bob+Walker`)
  await page.press({ role: 'link', name: 'Bob Walker' })
  await page.find({ role: 'navigation', name: 'Software' })
  await page.find({ role: 'button', name: 'Add to Facility' })
  await options.bringToFront()
  await options.press({ role: 'button', name: 'Check again' })
  await expect
    .poll(async () => (await options.findAll({ role: 'status' })).map(({ text }) => text))
    .toContain('All is well.')
  await options.picture('firefox-check')
})
