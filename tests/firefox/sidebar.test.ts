import type { Wanted } from './fixtures/accessible.ts'
import { connectDemo } from './fixtures/connect.ts'
import { EXTENSION_ID, ownPage } from './fixtures/firefox.ts'
import { signIn } from './fixtures/people.ts'
import { expect, test } from './fixtures/test.ts'

/** The narrowest that the sidebar has to fit, in CSS pixels. */
const NARROW = { width: 240, height: 600 }

test('the sidebar at 240 px has list, detail and dialog, nothing is wider than it, and everything can be pressed', async ({
  business,
  firefox,
}) => {
  await connectDemo(firefox, business)
  const page = await firefox.open(business.inHome)
  await signIn(page, business.inHome, 'ana')

  const sidebar = await firefox.open(ownPage('sidepanel.html'), NARROW)
  const fits = () =>
    sidebar.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      const isWider = (element: Element) => {
        const { left, right, width } = element.getBoundingClientRect()
        return width > 0 && (left < 0 || right > innerWidth)
      }
      const wider = [...document.querySelectorAll('body *')].filter(isWider)
      return {
        tooWide: scrollWidth > clientWidth,
        wider: wider.map(({ outerHTML }) => outerHTML.slice(0, 200)),
      }
    })
  const check = async (within?: Wanted) => {
    expect(await fits()).toEqual({ tooWide: false, wider: [] })
    for (const { name, isEnabled } of await sidebar.findAll({ role: 'button', within }))
      if (isEnabled) await sidebar.reach({ role: 'button', name, within })
  }

  await sidebar.fill({ role: 'searchbox', name: 'Search accounts' }, 'Bob Walker')
  await sidebar.find({ role: 'button', name: 'Add Bob Walker to Facility' })
  await sidebar.picture('firefox-sidebar-list')
  await check()

  await sidebar.press({ role: 'button', name: 'Add Bob Walker to Facility' })
  const dialog = { role: 'dialog', name: 'Add Bob Walker to Facility?' }
  await sidebar.find({ role: 'button', name: 'Add client to Facility', within: dialog })
  await sidebar.picture('firefox-sidebar-dialog')
  await check(dialog)
  await sidebar.press({ role: 'button', name: 'Cancel', within: dialog })

  await sidebar.press({ role: 'button', name: /^Bob Walker/ })
  await sidebar.find({ role: 'heading', name: 'Bob Walker' })
  await sidebar.picture('firefox-sidebar-detail')
  await check()
  const tabs = await sidebar.findAll({ role: 'tab' })
  expect(new Set(tabs.map(({ y }) => y)).size).toBe(1)
})

test('Tandem is among the sidebars of Firefox, and is not opened by the installation', async ({
  firefox,
}) => {
  await firefox.pageAt(ownPage('welcome.html'))
  const shown = await firefox.inBrowser(async (extension) => {
    // Safe: the window of the browser has these, which no types describe.
    const { SidebarController } = globalThis as unknown as BrowserWindow
    const before = SidebarController.isOpen
    for (const [id, { extensionId }] of SidebarController.sidebars)
      if (extensionId === extension) await SidebarController.show(id)
    return { before, after: SidebarController.isOpen, title: SidebarController.title }
  }, EXTENSION_ID)
  expect(shown).toEqual({ before: false, after: true, title: 'Tandem' })
})

interface BrowserWindow {
  SidebarController: {
    isOpen: boolean
    title: string
    sidebars: Map<string, { extensionId?: string }>
    show(id: string): Promise<void>
  }
}
