import { execFileSync } from 'node:child_process'
import { globSync, statSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')

/** The production build for Chromium, which the demo and the end-to-end tests load. */
export const EXTENSION_DIR = join(ROOT, '.output/chrome-mv3')

/** The production build for Firefox. */
export const FIREFOX_DIR = join(ROOT, '.output/firefox-mv3')

const SOURCES = ['{entrypoints,components,lib,public}/**/*', 'wxt.config.ts', 'package-lock.json']
const BUILD_MS = 120_000

/** Builds the extension, for Chromium where nothing else is said. `args`: those of `wxt build`. */
export function buildExtension(args: string[] = []): void {
  // Through Node and not through a shell: the same on Windows.
  execFileSync(process.execPath, [join(ROOT, 'node_modules/wxt/bin/wxt.mjs'), 'build', ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: BUILD_MS,
  })
}

/** Playwright's global set-up: builds for each browser unless that build is newer than everything it is made of. */
export default function buildOnce(): void {
  const changed = Math.max(
    ...globSync(SOURCES, { cwd: ROOT }).map((path) => changedAt(join(ROOT, path))),
  )
  const isOld = (directory: string) => changedAt(join(directory, 'manifest.json')) < changed
  if (isOld(EXTENSION_DIR)) buildExtension()
  if (isOld(FIREFOX_DIR)) buildExtension(['-b', 'firefox', '--mv3'])
}

function changedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
