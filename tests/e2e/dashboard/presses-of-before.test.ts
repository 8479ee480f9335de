import { expect, test } from '../fixtures/test.ts'

const PAGES = {
  'whose colours are turned round': 'html { filter: invert(1) }',
  'that is not quite opaque': 'html { opacity: 0.99 }',
}

for (const [page, css] of Object.entries(PAGES)) {
  test(`a sync on a page ${page} takes one press to open, one to confirm, and one to undo`, async ({
    page,
    at,
    business,
    signIn,
    openClient,
  }) => {
    await page.addInitScript((css) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(css)
      document.adoptedStyleSheets = [sheet]
    }, css)
    await signIn('ana')
    const { add, confirm, badges, undo } = await openClient('Bob Walker')
    await at.press(add)
    await at.press(confirm)
    await at.find(badges)
    await at.press(undo)
    await at.find(add)
    expect(await business.report()).toMatchObject({ committedSyncs: 0 })
  })
}

test.describe('at a zoom of 400 %', () => {
  test.use({ size: { width: 320, height: 200 } })

  test('the toggle works right after the page is there, and a sync takes the presses of before', async ({
    page,
    at,
    business,
    signIn,
    openClient,
  }) => {
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setDeviceMetricsOverride', {
      width: 320,
      height: 200,
      deviceScaleFactor: 4,
      mobile: false,
    })
    await signIn('ana')
    await at.press({ role: 'link', name: 'Facility' })
    await expect(page).toHaveURL(new RegExp(`^${business.facility}`))
    const { add, confirm, badges, undo } = await openClient('Bob Walker')
    await at.press(add)
    await at.press(confirm)
    await at.find(badges)
    await at.press(undo)
    await at.find(add)
    expect(await business.report()).toMatchObject({ committedSyncs: 0 })
  })
})
