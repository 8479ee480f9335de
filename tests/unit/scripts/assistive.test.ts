import { type Browser, chromium, type Page } from '@playwright/test'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Assistive, createAssistive } from '../../../scripts/assistive.ts'
import { findChromium, MAY_SANDBOX } from '../../../scripts/chromium.ts'

const CLOSED_ROOT = `
  <h1>Clients</h1>
  <p style="height: 2000px">A long way down</p>
  <div id="host"></div>
  <script>
    const root = document.querySelector('#host').attachShadow({ mode: 'closed' })
    root.innerHTML = \`
      <nav aria-label="Software">
        <a href="#in-home" aria-current="page">In-Home</a> <a href="#facility">Facility</a>
      </nav>
      <button id="open">Add to <b>Facility</b></button>
      <button id="busy" aria-busy="true">Slow</button>
      <dialog aria-label="Add Bob?">
        <p>Same login. <b>No e-mail</b> is sent.</p>
        <input aria-label="Note" value="old">
        <button id="confirm" aria-disabled="true">Add</button>
        <button id="cancel">Cancel</button>
      </dialog>
      <button>Cancel</button>
      <iframe srcdoc="<textarea aria-label=Message>Hello</textarea>"></iframe>
      <p role="status"></p>\`
    const at = (id) => root.querySelector('#' + id)
    const say = (text) => { root.querySelector('[role=status]').textContent = text }
    at('open').onclick = (event) => { root.querySelector('dialog').showModal(); say('trusted: ' + event.isTrusted) }
    root.querySelector('input').oninput = () => at('confirm').removeAttribute('aria-disabled')
    at('confirm').onclick = () => { say('Added'); root.querySelector('dialog').close() }
    at('cancel').onclick = () => root.querySelector('dialog').close()
    at('busy').onclick = () => say('pressed')
  </script>`

const SHORT_MS = 300
const PAGES = 12

describe('assistive', () => {
  let browser: Browser
  let page: Page
  let reader: Assistive

  beforeAll(async () => {
    const executablePath = findChromium()
    browser = await chromium.launch({
      chromiumSandbox: MAY_SANDBOX,
      ...(executablePath ? { executablePath } : {}),
    })
  }, 60_000)
  afterAll(() => browser.close())
  beforeEach(async () => {
    page = await browser.newPage()
    await page.setContent(CLOSED_ROOT)
    reader = await createAssistive(page)
    return () => page.close()
  })

  test('finds a link in a closed shadow root and tells that it is the current one', async () => {
    const link = await reader.find({ role: 'link', name: 'In-Home' })
    expect(link.current).toBe('page')
    const others = await reader.findAll({ role: 'link', name: /^Fac/ })
    expect(others).toEqual([expect.objectContaining({ name: 'Facility', current: undefined })])
  })

  test('types into a box that stands in a frame', async () => {
    await reader.focus({ role: 'textbox', name: 'Message' })
    await reader.key('End')
    await reader.type('!')
    expect((await reader.find({ role: 'textbox', name: 'Message' })).value).toBe('Hello!')
  })

  test('scrolls down to a button and presses it with a trusted click', async () => {
    await reader.press({ role: 'button', name: 'Add to Facility' })
    await reader.find({ role: 'dialog', name: 'Add Bob?' })
    await reader.key('Escape')
    expect(await reader.text({ role: 'status' })).toBe('trusted: true')
  })

  test('types into a modal dialog, waits for its button and sees it close', async () => {
    const dialog = { role: 'dialog', name: 'Add Bob?' }
    await reader.press({ role: 'button', name: 'Add to Facility' })
    expect(await reader.text(dialog)).toContain('Same login.  No e-mail  is sent.')
    await reader.focus({ role: 'textbox', name: 'Note', within: dialog })
    await reader.type('!')
    expect((await reader.find({ role: 'textbox', name: 'Note' })).value).toContain('!')
    await reader.press({ role: 'button', name: 'Add', within: dialog })
    await reader.gone(dialog)
    expect(await reader.text({ role: 'status' })).toBe('Added')
  })

  test('finds nothing behind a modal dialog', async () => {
    await reader.press({ role: 'button', name: 'Add to Facility' })
    await reader.find({ role: 'dialog' })
    expect(await reader.findAll({ role: 'button', name: 'Cancel' })).toHaveLength(1)
    expect(await reader.findAll({ role: 'link' })).toEqual([])
  })

  test('does not press a busy or disabled button', async () => {
    const busy = { role: 'button', name: 'Slow', timeoutMs: SHORT_MS }
    expect((await reader.find(busy)).properties.busy).toBe(true)
    await expect(reader.press(busy)).rejects.toThrow('the button "Slow": it cannot be pressed')
    await reader.press({ role: 'button', name: 'Add to Facility' })
    expect((await reader.find({ role: 'button', name: 'Add' })).properties.disabled).toBe(true)
    await expect(
      reader.press({ role: 'button', name: 'Add', timeoutMs: SHORT_MS }),
    ).rejects.toThrow('cannot be pressed')
  })

  test('does not press what something else covers', async () => {
    await page.addStyleTag({ content: 'body::after { content: ""; position: fixed; inset: 0 }' })
    await expect(
      reader.press({ role: 'link', name: 'Facility', timeoutMs: SHORT_MS }),
    ).rejects.toThrow('cannot be pressed')
  })

  test('presses a link that lies over its whole card', async () => {
    await page.setContent(`<style>
      article { position: relative; padding: 80px } a::after { content: ''; position: absolute; inset: 0 }
      </style><article><a href="#bob">Bob</a></article>`)
    await reader.press({ role: 'link', name: 'Bob' })
    await page.waitForURL(/#bob$/)
  })

  test('waits for a thing that is still moving', async () => {
    await page.setContent(`<style>
      @keyframes slide { from { transform: translateX(600px) } }
      button { animation: slide 400ms linear }
      </style><button onclick="this.textContent = 'Pressed'">Press</button>`)
    await reader.press({ role: 'button', name: 'Press' })
    const running = await page.evaluate(() => document.getAnimations().length)
    expect(running).toBe(0)
    await reader.find({ role: 'button', name: 'Pressed' })
  })

  test('says what it looked for and what was there instead', async () => {
    const wanted = { role: 'button', name: /Undo/, within: { role: 'main' }, timeoutMs: SHORT_MS }
    await expect(reader.find(wanted)).rejects.toThrow(
      /Looked for the button \/Undo\/ in a main: it is not there after 300 ms\. There is: heading "Clients", .*button "Add to Facility"/,
    )
  })

  test('survives a page that is left in the middle of a question', async () => {
    await page.route('**/*', (route) => {
      const next = Number(new URL(route.request().url()).searchParams.get('page') ?? 0) + 1
      const go = next < PAGES && `<script>setTimeout(() => { location = '?page=${next}' })</script>`
      return route.fulfill({ contentType: 'text/html', body: go || '<button>Arrived</button>' })
    })
    await page.goto('http://pages.example/')
    expect((await reader.find({ role: 'button' })).name).toBe('Arrived')
  })

  test('keeps finding things after the page went elsewhere', async () => {
    await page.goto('data:text/html,<button>Elsewhere</button>')
    expect((await reader.find({ role: 'button' })).name).toBe('Elsewhere')
  })
})
