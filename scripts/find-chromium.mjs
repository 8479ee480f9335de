// Plain JavaScript without dependencies: scripts/setup.mjs runs it before anything is installed.
import { accessSync, constants, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { posix, win32 } from 'node:path'
import process from 'node:process'

/** @typedef {import('./find-chromium.mjs').Machine} Machine */

/** @returns {Machine} */
function thisMachine() {
  return {
    env: process.env,
    platform: process.platform,
    home: homedir(),
    isProgram(path) {
      try {
        accessSync(path, constants.X_OK)
        return true
      } catch {
        return false
      }
    },
    list(folder) {
      try {
        return readdirSync(folder)
      } catch {
        return []
      }
    },
  }
}

/** Where Playwright puts a Chromium inside its own folder, by platform and age of Playwright. */
const INSIDE_PLAYWRIGHT = {
  linux: ['chrome-linux64/chrome', 'chrome-linux/chrome'],
  darwin: [
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['chrome-win64/chrome.exe', 'chrome-win/chrome.exe'],
}

/** @param {Machine} machine */
function joinOn(machine) {
  return machine.platform === 'win32' ? win32.join : posix.join
}

/** @param {Machine} machine */
function playwrightFolder({ env, platform, home }) {
  if (env.PLAYWRIGHT_BROWSERS_PATH) return env.PLAYWRIGHT_BROWSERS_PATH
  if (platform === 'darwin') return posix.join(home, 'Library/Caches/ms-playwright')
  if (platform === 'win32') {
    return win32.join(env.LOCALAPPDATA ?? win32.join(home, 'AppData/Local'), 'ms-playwright')
  }
  return posix.join(env.XDG_CACHE_HOME ?? posix.join(home, '.cache'), 'ms-playwright')
}

/** @param {Machine} machine */
function playwrightCandidates(machine) {
  const join = joinOn(machine)
  const folder = playwrightFolder(machine)
  const inside = Object.entries(INSIDE_PLAYWRIGHT).find(([name]) => name === machine.platform)?.[1]
  // The headless shell beside it cannot load extensions; only `chromium-<revision>` can.
  const revisions = machine
    .list(folder)
    .flatMap((name) => /^chromium-(\d+)$/.exec(name)?.[1] ?? [])
    .sort((a, b) => Number(b) - Number(a))
  return revisions.flatMap((revision) =>
    (inside ?? []).map((program) => join(folder, `chromium-${revision}`, program)),
  )
}

/** @param {Machine} machine */
function systemCandidates({ env, platform, home }) {
  if (platform === 'darwin') return ['/Applications/Chromium.app/Contents/MacOS/Chromium']
  if (platform === 'win32') {
    const local = env.LOCALAPPDATA ?? win32.join(home, 'AppData/Local')
    return [win32.join(local, 'Chromium/Application/chrome.exe')]
  }
  return ['/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap((folder) => [
    `${folder}/chromium`,
    `${folder}/chromium-browser`,
  ])
}

/**
 * Branded Chrome is left out on purpose: it ignores `--load-extension`.
 * @param {Machine} [machine]
 */
export function chromiumCandidates(machine = thisMachine()) {
  const named = machine.env.CHROMIUM_PATH
  // Whoever names a browser wants that one or an error, never silently another.
  if (named) return [named]
  return [...playwrightCandidates(machine), ...systemCandidates(machine)]
}

/** @param {Machine} [machine] */
export function findChromium(machine = thisMachine()) {
  return chromiumCandidates(machine).find((path) => machine.isProgram(path))
}
