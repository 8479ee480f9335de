import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

/** Writes the popup that is open, as it looks now, as a page without any script beside it. Answers with its path. */
export async function freezeInto(extensionDir: string, page: Page): Promise<string> {
  const html = await page.evaluate(() => {
    // Safe: cloning a document makes a document.
    const copy = document.cloneNode(true) as Document
    for (const loads of copy.querySelectorAll('script, link[rel="modulepreload"]')) loads.remove()
    return `<!doctype html>${copy.documentElement.outerHTML}`
  })
  writeFileSync(join(extensionDir, 'static.html'), html)
  return 'static.html'
}
