import { createHash } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { EXTENSION_DIR } from '../../scripts/build-once.ts'

/**
 * Id that Chromium gives an unpacked extension: its path, hashed, in the letters a to p. Known beforehand, where waiting for
 * the worker to show itself was seen to be in vain now and then on a busy machine.
 */
function idOf(directory: string): string {
  const bytes = Buffer.from(directory, process.platform === 'win32' ? 'utf16le' : 'utf8')
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 32)
  return [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('')
}

/** Address of a page of the extension, which is the production build unless another directory is given. */
export function extensionUrl(path: string, directory = EXTENSION_DIR): string {
  return `chrome-extension://${idOf(directory)}/${path}`
}

/** Waits until the browser has loaded the extension: its pages open, its content scripts run. */
export async function extensionLoaded(page: Page, directory = EXTENSION_DIR): Promise<void> {
  const picture = extensionUrl('icon/tandem.svg', directory)
  await expect(() => page.goto(picture)).toPass({ timeout: 30_000 })
}
