import { browser } from './browser.ts'

/** The pages of ours that are opened by address, with the part that they show first. */
export type OwnPage = 'welcome.html' | 'options.html#connect'

/** Opens a page of ours in a new tab, in front. */
export async function openOwnPage(page: OwnPage): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(page) })
}
