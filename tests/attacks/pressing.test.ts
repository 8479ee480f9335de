import { readFileSync } from 'node:fs'
import { extensionUrl } from '../e2e/fixtures/extension.ts'
import { createPopupAccount } from '../e2e/fixtures/pages/popup-account.ts'
import { expect, pictureOf, test } from '../e2e/fixtures/test.ts'
import { boxOf, looksOf, looksReady, looksUnready } from './aim.ts'

const note = { role: 'alert' }

test('a page covers the confirm button by an opaque popover that lets presses through: nothing is confirmed, and the user reads why', async ({
  page,
  at,
  business,
  signIn,
  openClient,
}) => {
  const session = await page.context().newCDPSession(page)
  await signIn('ana')
  const { openDialog, confirm, badges } = await openClient('Bob Walker')
  await openDialog()
  await looksReady(at, confirm)
  await page.evaluate(() => {
    const cover = document.createElement('div')
    cover.id = 'cover'
    cover.popover = 'manual'
    cover.style.cssText =
      'width: 90vw; height: 90vh; background: pink; pointer-events: none !important'
    cover.textContent = 'Win a dog!'
    // Nothing of the document finds what is in a closed root.
    const place = document.createElement('div')
    document.body.append(place)
    place.attachShadow({ mode: 'closed' }).append(cover)
    cover.showPopover()
    Object.assign(window, { uncover: () => cover.remove() })
  })
  await looksUnready(at, confirm)
  const { x, y } = await boxOf(session, await at.find(confirm))
  await page.mouse.click(x, y)
  expect(await at.text(note)).toContain('covers this button')
  await page.screenshot({ path: pictureOf('covered') })
  expect(await business.report()).toMatchObject({ committedSyncs: 0 })

  await page.evaluate('uncover()')
  await at.press(confirm)
  await at.find(badges)
  expect(await business.report()).toMatchObject({ committedSyncs: 1 })
})

test('a page moves Undo under the pointer right before a press, or has somebody press twice on one spot: nothing is undone', async ({
  page,
  at,
  business,
  signIn,
  openClient,
}) => {
  const session = await page.context().newCDPSession(page)
  await signIn('ana')
  const { addToOther, undo, add } = await openClient('Bob Walker')
  await addToOther()
  await looksReady(at, undo)

  await page.evaluate(async () => {
    document.querySelector('h1')?.style.setProperty('padding-top', '60px')
    await new Promise(requestAnimationFrame)
  })
  const moved = await boxOf(session, await at.find(undo))
  await page.mouse.click(moved.x, moved.y)
  expect(await at.text(note)).toContain('only just come here')
  await page.screenshot({ path: pictureOf('moved') })
  expect(await business.report()).toMatchObject({ committedSyncs: 1 })

  await looksReady(at, undo)
  const { left, y } = await boxOf(session, await at.find(undo))
  await page.mouse.click(left - 6, y)
  await page.mouse.click(left + 6, y)
  expect(await at.text(note)).toContain('right after another')
  expect(await business.report()).toMatchObject({ committedSyncs: 1 })

  await at.press(undo)
  await at.find(add)
  expect(await business.report()).toMatchObject({ committedSyncs: 0 })
})

test('a page paints white whatever it can name: the question, its warnings and its buttons look as before', async ({
  page,
  at,
  signIn,
  openClient,
}) => {
  const session = await page.context().newCDPSession(page)
  await signIn('ana')
  const { openDialog, confirm, dialog } = await openClient('Bob Walker')
  await openDialog()
  await looksReady(at, confirm)
  const seen = ['color', 'backgroundColor', 'fontSize', 'visibility', 'borderColor', 'opacity']
  const looks = async () => [
    await looksOf(session, await at.find({ role: 'heading', within: dialog }), seen),
    await looksOf(session, await at.find(confirm), seen),
  ]
  const before = await looks()
  const theme = readFileSync('components/ui/theme.css', 'utf8')
  const names = [...new Set(theme.match(/--[a-z-]+/g))]
  expect(names.length).toBeGreaterThan(10)
  const values = names.map((name) => `${name}: white !important;`).join('')
  const registered = names.map(
    (name) => `@property ${name} { syntax: "<color>"; inherits: false; initial-value: white }`,
  )
  const white = `
    ${registered.join('')}
    * { ${values} all: unset !important; color: white !important; visibility: hidden !important; opacity: 0 !important }
    body * { font-size: 0 !important }`
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets = [sheet]
  }, white)
  expect(await looks()).toEqual(before)
  // What a page can read of our elements has none of our names.
  const read = await page.evaluate(() =>
    [...document.querySelectorAll('[data-feature]')].flatMap((host) =>
      [...host.computedStyleMap().keys()].filter((name) => name.startsWith('--')),
    ),
  )
  expect(read.filter((name) => /^--[0-9a-f]{8}-/.test(name))).toEqual([])
  await page.screenshot({ path: pictureOf('painted-white') })
})

test('a page forges what frameworks announce to one another: the bar and the button stay', async ({
  page,
  at,
  signIn,
  openClient,
}) => {
  await signIn('ana')
  const { add, addToOther } = await openClient('Bob Walker')
  await at.find(add)
  const hosts = await page.locator('[data-feature]').count()
  await page.evaluate(
    async (id) => {
      const type = 'wxt:content-script-started'
      for (const contentScriptName of ['dashboard', 'dialogs', 'content']) {
        const detail = { contentScriptName, messageId: 'forged' }
        for (const name of [`${id}:${contentScriptName}:${type}`, type, 'wxt:locationchange']) {
          const event = new CustomEvent(name, { detail })
          document.dispatchEvent(event)
          window.dispatchEvent(event)
        }
        window.postMessage({ type, contentScriptName, messageId: 'forged' }, '*')
      }
      Object.assign(window, { __PREACT_DEVTOOLS__: { attachPreact: () => {} } })
      // Messages come in their order.
      await new Promise((resolve) => {
        window.addEventListener('message', ({ data }) => data === 'last' && resolve(data))
        window.postMessage('last', '*')
      })
    },
    new URL(extensionUrl('')).host,
  )
  await expect(page.locator('[data-feature]')).toHaveCount(hosts)
  await at.find({ role: 'navigation', name: 'Software' })
  await addToOther()
})

test('a page removes all that is ours whenever it comes: the page stays calm, and the popup works', async ({
  page,
  business,
  signIn,
  openPopup,
}) => {
  await page.addInitScript(() => {
    const counted = { removed: 0 }
    Object.assign(window, { counted })
    new MutationObserver(() => {
      for (const host of document.querySelectorAll('[data-feature]')) {
        host.remove()
        counted.removed++
      }
    }).observe(document, { childList: true, subtree: true })
  })
  await signIn('ana')
  const removed = () => page.evaluate('counted.removed')
  await expect.poll(removed).toBeGreaterThanOrEqual(10)
  const { popup } = await openPopup()
  await createPopupAccount(popup, 'Bob Walker').addToOther()
  await expect.poll(() => business.report()).toMatchObject({ committedSyncs: 1 })
  // Each of ours ten times at most.
  expect(await removed()).toBeLessThanOrEqual(40)
})
