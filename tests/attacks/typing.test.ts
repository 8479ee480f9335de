import type { CDPSession, Page } from '@playwright/test'
import { type Assistive, createAssistive } from '../../scripts/assistive.ts'
import { box, danaAt, send } from '../e2e/fixtures/pages/danas-conversation.ts'
import { expect, test } from '../e2e/fixtures/test.ts'

/** Has the page listen to everything from before our script runs, as the first on its window, and note what tells of a text. */
async function listenToEverything(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard: string[] = []
    const page = Object.assign(window, { heard, swallows: true })
    const types = new Set(['textInput', 'focusin', 'focusout', 'beforecopy', 'beforepaste'])
    for (const stage of ['start', 'update', 'end']) types.add(`composition${stage}`)
    for (const each of [window, document, HTMLTextAreaElement.prototype]) {
      for (const name in each) if (name.startsWith('on')) types.add(name.slice(2))
    }
    for (const type of types) {
      const note = (event: Event) => {
        const isOfText =
          /^(key|before|input|text|composition|copy|cut|paste|drag|drop|focusin|select)/.test(type)
        const isOwn = event.target instanceof HTMLInputElement
        if (isOfText && !isOwn) heard.push(type)
        if (isOfText && !isOwn && page.swallows) event.preventDefault()
      }
      window.addEventListener(type, note, { capture: true })
    }
  })
}

/** Types as a person may: letters, a composition, a dead key, a paste, and back and forth. Leaves `Hallo 日本 é`. */
async function typeEveryWay({ at, session }: { at: Assistive; session: CDPSession }) {
  await at.type('Hallo ')
  await session.send('Input.imeSetComposition', {
    text: 'にほん',
    selectionStart: 3,
    selectionEnd: 3,
  })
  await session.send('Input.insertText', { text: '日本' })
  await at.type(' ')
  await session.send('Input.imeSetComposition', { text: '´', selectionStart: 1, selectionEnd: 1 })
  await session.send('Input.insertText', { text: 'é' })
  await at.type('x')
  await at.key('Control+z')
  await at.key('Control+Shift+z')
  await at.key('Backspace')
  await at.key('Shift+Home')
  await at.key('Control+x')
  await at.key('Control+v')
}

const TYPED = 'Hallo 日本 é'

test('a page that listens to everything hears nothing of a message, and cannot swallow, read or change it', async ({
  page,
  at,
  business,
  signIn,
}) => {
  await listenToEverything(page)
  await signIn('ana')
  await page.goto(await danaAt(business, 'in-home'))
  const session = await page.context().newCDPSession(page)
  await at.focus(box('In-Home'))
  await page.evaluate('heard.splice(0)')
  await typeEveryWay({ at, session })
  expect((await at.find(box('In-Home'))).value).toBe(TYPED)
  const taken = await page.evaluate(() => {
    document.execCommand('selectAll')
    const read = String(getSelection())
    getSelection()?.removeAllRanges()
    return [document.execCommand('insertText', false, 'EVIL'), read, window.length]
  })
  expect(taken).toEqual([false, expect.not.stringContaining('Hallo'), 0])
  expect((await at.find(box('In-Home'))).value).toBe(TYPED)
  expect(await page.evaluate('heard.filter((type) => !type.startsWith("select"))')).toEqual([])

  // To the button and back by keyboard. What is no text, the page does hear.
  await page.evaluate('swallows = false')
  await at.key('Tab')
  expect((await at.find(send('In-Home'))).properties.focused).toBe(true)
  await at.key('Shift+Tab')
  expect(await page.evaluate('heard')).toContain('keydown')
  await at.key('Control+Enter')
  await expect.poll(async () => (await at.find(box('In-Home'))).value).toBe('')
  await at.find({ role: 'StaticText', name: TYPED })
})

test('a page hears nothing of the note of a request, whose dialog Escape closes', async ({
  page,
  at,
  business,
  signIn,
}) => {
  await listenToEverything(page)
  await signIn('ana')
  await page.goto(await danaAt(business, 'in-home'))
  const session = await page.context().newCDPSession(page)
  await at.find({ role: 'group', name: 'Software' })
  await page.getByText('Quick Actions').click()
  await at.press({ role: 'button', name: 'Request services' })
  await at.press({
    role: 'button',
    name: 'In-Home',
    within: { role: 'dialog', name: 'In-Home or Facility?' },
  })
  const dialog = { role: 'dialog', name: /^Request services for Dana Dual/ }
  const note = { role: 'textbox', name: /^Note/, within: dialog }
  await at.focus(note)
  await page.evaluate('heard.splice(0)')
  await typeEveryWay({ at, session })
  expect((await at.find(note)).value).toBe(TYPED)
  await at.key('Escape')
  await at.gone(dialog)
  expect(
    await page.evaluate('heard.filter((type) => !/^select|^keyup|^focusin/.test(type))'),
  ).toEqual([])
})

test('a page that throws all listeners away, or had its own before ours in a window that it opened, hears nothing', async ({
  page,
  at,
  context,
  business,
  signIn,
}) => {
  await signIn('ana')
  const dana = await danaAt(business, 'in-home')
  await page.goto(dana)
  await at.find(box('In-Home'))
  // What a page writes anew has no listener of before, but on what it kept out of it.
  await page.evaluate(() => {
    const { outerHTML } = document.documentElement
    const hosts = [...document.querySelectorAll('[data-feature^="tandem-"]')]
    for (const host of hosts) host.remove()
    document.open()
    document.write(outerHTML)
    document.close()
    document.body.append(...hosts)
    const hear = () => document.documentElement.setAttribute('data-heard', '')
    window.addEventListener('keydown', hear, true)
  })
  await at.focus(box('In-Home'))
  await at.type('a')
  await expect.poll(async () => (await at.find(box('In-Home'))).value).toBe('a')
  await expect(page.locator('html[data-heard]')).toHaveCount(0)

  const opening = context.waitForEvent('page')
  await page.evaluate((url) => {
    const opened = window.open(url)
    opened?.addEventListener(
      'keydown',
      () => document.documentElement.setAttribute('data-heard', ''),
      true,
    )
  }, dana)
  const opened = await opening
  const openedAt = await createAssistive(opened)
  await openedAt.focus(box('In-Home'))
  await openedAt.type('b')
  await expect.poll(async () => (await openedAt.find(box('In-Home'))).value).toMatch(/b$/)
  await expect(page.locator('html[data-heard]')).toHaveCount(0)
  // It does hear of what is no text box.
  await opened.getByRole('heading', { name: 'Dana Dual' }).click()
  await openedAt.key('x')
  await expect(page.locator('html[data-heard]')).toHaveCount(1)
})
