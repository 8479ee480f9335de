import { execFileSync } from 'node:child_process'
import { globSync, statSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')

/** The production build for Chromium, which the demo and the end-to-end tests load. */
export const EXTENSION_DIR = join(ROOT, '.output/chrome-mv3')

const SOURCES = ['{entrypoints,components,lib,public}/**/*', 'wxt.config.ts', 'package-lock.json']
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

/** Playwright's global set-up: builds unless the build is newer than everything it is made of. */
export default function buildOnce(): void {
  const builtAt = changedAt(join(EXTENSION_DIR, 'manifest.json'))
  const sources = globSync(SOURCES, { cwd: ROOT })
  if (sources.some((path) => changedAt(join(ROOT, path)) > builtAt)) buildExtension()
}

function changedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
