import type { BrowserContext, Page } from '@playwright/test'
import demo from '../public/demo-dashboard.json' with { type: 'json' }
import { allowBeforehand, requestFrom } from './site-access.ts'

/** Every port of this computer: each demo business has two of its own. */
const LOOPBACK = 'http://127.0.0.1/*'

/** Addresses of a demo business. */
export interface DemoAddresses {
  inHome: string
  facility: string
}

/** Has a browser grant the extension access to this computer's servers, once per profile. `page`: one of the extension's own. */
export async function allowLoopback(context: BrowserContext, page: Page): Promise<void> {
  await allowBeforehand(context, new URL(page.url()).host, LOOPBACK)
  if (!(await requestFrom(page, LOOPBACK))) throw new Error('The browser did not grant the access.')
}

/** Opens a page of the extension, and from there allows access and connects the demo, as `npm start` and the benchmarks need it. */
export async function openConnected(
  context: BrowserContext,
  extensionId: string,
  addresses: DemoAddresses,
): Promise<Page> {
  const [page = await context.newPage()] = context.pages()
  await page.goto(`chrome-extension://${extensionId}/icon/tandem.svg`)
  await allowLoopback(context, page)
  await connectDemo(page, addresses)
  return page
}

/** Connects a dashboard with the demo's definition at these addresses, by the call that the options page makes. `page`: as above. */
export async function connectDemo(page: Page, { inHome, facility }: DemoAddresses): Promise<void> {
  const definition = { ...demo, origins: { 'in-home': inHome, facility } }
  await connectDefinition(page, definition)
}

/** Connects a dashboard by its definition, as above. */
export async function connectDefinition(page: Page, definition: unknown): Promise<void> {
  const answer = await page.evaluate((definition) => {
    // Safe: a page of the extension has this interface, and the worker answers with a result.
    const { chrome } = globalThis as unknown as { chrome: ExtensionPage }
    const ask = { id: crypto.randomUUID(), definition }
    return chrome.runtime.sendMessage({ tandem: 'dashboard.add', ask })
  }, definition)
  if (!answer?.ok) throw new Error(`The dashboard was not connected: ${JSON.stringify(answer)}`)
}

/** The part of the extension API that is needed here. */
interface ExtensionPage {
  runtime: { sendMessage(message: unknown): Promise<{ ok: boolean } | undefined> }
}
