import { describe, expect, test } from 'vitest'
import { chromiumCandidates, findChromium, type Machine } from '../../../scripts/find-chromium.mjs'

const LINUX_CACHE = '/home/ana/.cache/ms-playwright'
const OWN = `${LINUX_CACHE}/chromium-1255/chrome-linux64/chrome`

/** A Linux machine with these programs and nothing else. */
function machine(programs: string[], more: Partial<Machine> = {}): Machine {
  return {
    env: {},
    platform: 'linux',
    home: '/home/ana',
    isProgram: (path) => programs.includes(path),
    list: (folder) => (folder === LINUX_CACHE ? ['chromium-1255', 'firefox-1572'] : []),
    ...more,
  }
}

describe('looking for a Chromium', () => {
  test('takes the one that was named before all others', () => {
    const env = { CHROMIUM_PATH: '/opt/mine' }
    expect(findChromium(machine(['/opt/mine', OWN], { env }))).toBe('/opt/mine')
  })

  test('finds none rather than another when the named one is not there', () => {
    const env = { CHROMIUM_PATH: '/opt/mine' }
    expect(findChromium(machine([OWN, '/usr/bin/chromium'], { env }))).toBeUndefined()
  })

  test("takes Playwright's own before the system's", () => {
    expect(findChromium(machine(['/usr/bin/chromium', OWN]))).toBe(OWN)
    expect(findChromium(machine(['/usr/bin/chromium']))).toBe('/usr/bin/chromium')
  })

  test('takes the newest of several, and never the headless shell', () => {
    const list = () => ['chromium-998', 'chromium-1255', 'chromium_headless_shell-1300']
    const [first = ''] = chromiumCandidates(machine([], { list }))
    expect(first).toBe(OWN)
    expect(chromiumCandidates(machine([], { list })).join()).not.toContain('headless')
  })

  test('looks where Playwright is set to keep its browsers', () => {
    const env = { PLAYWRIGHT_BROWSERS_PATH: '/browsers' }
    const list = (folder: string) => (folder === '/browsers' ? ['chromium-7'] : [])
    const path = '/browsers/chromium-7/chrome-linux/chrome'
    expect(findChromium(machine([path], { env, list }))).toBe(path)
  })

  test('never takes branded Chrome, which ignores extensions on its command line', () => {
    expect(findChromium(machine(['/usr/bin/google-chrome', '/opt/google/chrome/chrome']))).toBe(
      undefined,
    )
  })

  test.each(['darwin', 'win32', 'freebsd'])(
    'knows places on %s and survives finding none',
    (os) => {
      const bare = machine([], { platform: os, list: () => ['chromium-1'] })
      expect(chromiumCandidates(bare).length).toBeGreaterThan(0)
      expect(findChromium(bare)).toBeUndefined()
    },
  )
})
