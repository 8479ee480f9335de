import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/**
 * What axe has to say about a page. Our closed roots it cannot enter: the component tests put it inside. Pages here have no
 * frames, so the one script that looks at the page is enough.
 */
async function complaints(page: Page, only: string[] = []): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  const { violations } = await (only.length > 0 ? axe.withRules(only) : axe).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

/** Shows a page in light or in dark: at once, because nobody reads colours that are half-way between. */
function show(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  return page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
}

/** The same in light and in dark, where only the colours can differ. */
export async function complaintsInBothLooks(page: Page): Promise<string[]> {
  await show(page, 'dark')
  const dark = await complaints(page, ['color-contrast'])
  await show(page, 'light')
  return [...dark.map((line) => `dark: ${line}`), ...(await complaints(page))]
}
