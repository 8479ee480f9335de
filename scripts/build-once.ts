import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')

/** The production build for Chromium, which the demo and the end-to-end tests load. */
export const EXTENSION_DIR = join(ROOT, '.output/chrome-mv3')

const BUILD_MS = 120_000

/** Builds the extension for Chromium. */
export function buildExtension(): void {
  // Through Node and not through a shell: the same on Windows.
  execFileSync(process.execPath, [join(ROOT, 'node_modules/wxt/bin/wxt.mjs'), 'build'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: BUILD_MS,
  })
}

/** Playwright's global set-up: builds only what is not there. */
export default function buildOnce(): void {
  if (!existsSync(join(EXTENSION_DIR, 'manifest.json'))) buildExtension()
}
