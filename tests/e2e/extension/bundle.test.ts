import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { EXTENSION_DIR, FIREFOX_DIR } from '../../../scripts/build-once.ts'

const files = readdirSync(EXTENSION_DIR, { recursive: true, encoding: 'utf8' })
const scripts = files.filter((file) => file.endsWith('.js'))
const textOf = (file: string) => readFileSync(join(EXTENSION_DIR, file), 'utf8')

const manifestIn = (directory: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8'))

const sizeOf = (file: string) => gzipSync(textOf(file), { level: 9 }).length

test('the content script is at most 15 kB gzipped', () => {
  expect(sizeOf('dashboard.js')).toBeLessThanOrEqual(15_000)
})

test('the dialogs are under 34 kB gzipped', () => {
  expect(sizeOf('dialogs.js')).toBeLessThan(34_000)
})

test('the content script has no dialog in it, and the dialogs have no bar and ask nobody', () => {
  const traces = {
    dialog: /showModal|sync\.loading|dialog::backdrop/,
    bar: /\.bar\b|Software|sendMessage/,
  }
  expect(textOf('dashboard.js')).toMatch(traces.bar)
  expect(textOf('dashboard.js')).not.toMatch(traces.dialog)
  expect(textOf('dialogs.js')).toMatch(traces.dialog)
  expect(textOf('dialogs.js')).not.toMatch(traces.bar)
})

test('nothing of the emulated backend, and no MSW, is in the production bundle', () => {
  expect(scripts).toContain('background.js')
  for (const file of scripts) {
    for (const trace of ['msw', 'mockServiceWorker', 'Paws & Co.', 'paws.example', 'seattle']) {
      expect(textOf(file).includes(trace), `${file} has "${trace}"`).toBe(false)
    }
  }
})

test('only the popup and the worker carry the database', () => {
  for (const file of ['dashboard.js', 'dialogs.js']) {
    expect(textOf(file), file).not.toMatch(/indexedDB|Dexie/)
  }
})

test('the popup fetches what reads and writes CSV only when it is needed', () => {
  expect(scripts.filter((file) => file.includes('papaparse'))).toHaveLength(1)
  expect(textOf('popup.html')).not.toContain('papaparse')
})

test('no page of the extension can be opened or framed by a web page', () => {
  const manifest: Record<string, unknown> = JSON.parse(textOf('manifest.json'))
  expect(manifest.web_accessible_resources).toBeUndefined()
  expect(manifest.externally_connectable).toBeUndefined()
  expect(JSON.stringify(manifest.content_security_policy)).toContain("frame-ancestors 'none'")
  expect(manifest.permissions).toEqual(['storage', 'alarms', 'scripting', 'sidePanel'])
})

test('the manifest gives no access to any site, and names no page script, before somebody connects a dashboard', () => {
  for (const directory of [EXTENSION_DIR, FIREFOX_DIR]) {
    const manifest = manifestIn(directory)
    expect(manifest.host_permissions, directory).toBeUndefined()
    expect(manifest.content_scripts, directory).toBeUndefined()
    // What a site can be asked for: encrypted, or on this computer.
    expect(manifest.optional_host_permissions, directory).toEqual([
      'https://*/*',
      'http://127.0.0.1/*',
      'http://localhost/*',
      'http://*.localhost/*',
    ])
    // Safe: both builds have the form of Manifest V3.
    const { extension_pages: policy } = manifest.content_security_policy as Record<string, string>
    expect(policy?.split('; '), directory).toContain(
      "connect-src 'self' https: http://127.0.0.1:* http://localhost:* http://*.localhost:*",
    )
  }
})

test('the manifest names the oldest version of each browser that the build is made for', () => {
  expect(manifestIn(EXTENSION_DIR)).toMatchObject({ minimum_chrome_version: '130' })
  expect(manifestIn(FIREFOX_DIR)).toMatchObject({
    browser_specific_settings: { gecko: { strict_min_version: '142.0' } },
  })
})

test('neither browser lets the extension into private windows', () => {
  for (const directory of [EXTENSION_DIR, FIREFOX_DIR]) {
    expect(manifestIn(directory), directory).toMatchObject({ incognito: 'not_allowed' })
  }
})
