import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAssistive } from '../../../scripts/assistive.ts'
import { EXTENSION_DIR } from '../../../scripts/build-once.ts'
import { launchWithExtension } from '../../../scripts/chromium.ts'
import { allowLoopback, connectDemo } from '../../../scripts/connect-demo.ts'
import { extensionLoaded } from '../fixtures/extension.ts'
import { createProfilePage, openFromList } from '../fixtures/pages/profile-page.ts'
import { signInOn } from '../fixtures/sign-in.ts'
import { expect, test } from '../fixtures/test.ts'

/** Takes from the world of our content scripts what they do not find in Firefox 142, the oldest that we are for. */
const AS_IN_FIREFOX_142 = `
delete window.navigation
if (window.navigation) throw new Error('the Navigation API is still here')
Object.defineProperty(ShadowRoot.prototype, 'adoptedStyleSheets', {
  set() { throw new Error('Accessing from Xray wrapper is not supported.') },
});
`

test('as in Firefox 142, without the Navigation API, the page has our bar, button and dialog, and is followed', async ({
  business,
}) => {
  const extensionDir = mkdtempSync(join(tmpdir(), 'tandem-firefox-142-'))
  cpSync(EXTENSION_DIR, extensionDir, { recursive: true })
  const script = join(extensionDir, 'dashboard.js')
  writeFileSync(script, AS_IN_FIREFOX_142 + readFileSync(script, 'utf8'))
  const context = await launchWithExtension({ extensionDir })
  try {
    const [page = await context.newPage()] = context.pages()
    await extensionLoaded(page, extensionDir)
    await allowLoopback(context, page)
    await connectDemo(page, business)
    await signInOn(page, business.inHome, 'ana')
    const at = await createAssistive(page)
    await at.find({ role: 'navigation', name: 'Software' })
    await page.goto(`${business.inHome}/clients?q=Bob+Walker`)
    await openFromList(page, 'Bob Walker')
    const { add, addToOther } = createProfilePage(at, 'Bob Walker')
    await at.find(add)

    await page.evaluate(() => document.body.setAttribute('data-not-reloaded', ''))
    await page.getByRole('link', { name: 'Pets', exact: true }).click()
    await expect(page).toHaveURL(/tab=pets/)
    await at.find(add)
    // About nobody now: the button goes with the person, and comes back.
    await page.evaluate(() => {
      history.pushState(null, '', '/clients')
      document.querySelector('h1')?.replaceChildren('Clients')
    })
    await at.gone(add)
    await page.evaluate(() => history.back())
    await addToOther()
    await expect(page.locator('body')).toHaveAttribute('data-not-reloaded', '')
    expect(await business.report()).toMatchObject({ committedSyncs: 1 })
    await page.screenshot({ path: join('.output', 'pictures', 'as-in-firefox-142.png') })
  } finally {
    await context.close()
    rmSync(extensionDir, { recursive: true, force: true })
  }
})
