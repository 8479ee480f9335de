import { chromium } from '@playwright/test'
import { findChromium, MAY_SANDBOX } from '../../../scripts/chromium.ts'

/** What the Chromium here calls itself, such as `150.0.7000.1`. */
export async function browserVersion(): Promise<string> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('No Chromium here: run `node scripts/setup.mjs` once.')
  const browser = await chromium.launch({ executablePath, chromiumSandbox: MAY_SANDBOX })
  const version = browser.version()
  await browser.close()
  return version
}
