import { describe, expect, test } from 'vitest'
import { type Command, type Edges, setUp, waysToChromium } from '../../../scripts/setup-steps.mjs'

/** A machine on which nothing is missing, except what the test takes away. */
function machine(missing: Partial<Edges> = {}) {
  const ran: string[] = []
  const edges: Edges = {
    nodeVersion: '20.11.0',
    isRoot: false,
    distribution: 'debian',
    chromiumPath: undefined,
    log: 'setup.log',
    packagesAreCurrent: () => true,
    stampPackages: () => ran.push('stamp'),
    findChromium: () => '/usr/bin/chromium',
    async run(_title, command) {
      ran.push(line(command))
      return true
    },
    ...missing,
  }
  return { edges, ran }
}

function line({ program, args }: Command): string {
  return [program, ...args].join(' ')
}

/** A machine without a browser, where one command of the name given brings it. */
function withoutBrowser(bringer: string, more: Partial<Edges> = {}) {
  const ran: string[] = []
  const { edges } = machine({
    ...more,
    findChromium: () => (ran.some((each) => each.startsWith(bringer)) ? '/found' : undefined),
    async run(_title, command) {
      ran.push(line(command))
      return command.program === '/found' || line(command).startsWith(bringer.split(' ')[0] ?? '')
    },
  })
  return { edges, ran }
}

describe('set-up', () => {
  test('does and says nothing when nothing is missing', async () => {
    const { edges, ran } = machine()
    expect(await setUp(edges)).toBeUndefined()
    expect(ran).toEqual([])
  })

  test('asks for a newer Node in one sentence', async () => {
    const { edges, ran } = machine({ nodeVersion: '18.20.1', packagesAreCurrent: () => false })
    expect(await setUp(edges)).toMatch(
      /^Tandem needs Node 20 or newer and this is 18\.20\.1: .+\.$/,
    )
    expect(ran).toEqual([])
  })

  test('installs packages when the lock changed, and remembers it', async () => {
    const { edges, ran } = machine({ packagesAreCurrent: () => false })
    expect(await setUp(edges)).toBeUndefined()
    expect(ran).toEqual(['npm ci --prefer-offline --no-audit --no-fund', 'stamp'])
  })

  test('stops at packages that cannot be installed and does not remember them', async () => {
    const { edges, ran } = machine({ packagesAreCurrent: () => false, run: async () => false })
    expect(await setUp(edges)).toMatch(/^The packages could not be installed: .+\.$/)
    expect(ran).toEqual([])
  })

  test('takes the package of Debian for root, and tries the browser once', async () => {
    const { edges, ran } = withoutBrowser('apt-get install', { isRoot: true })
    expect(await setUp(edges)).toBeUndefined()
    expect(ran).toEqual([
      'apt-get update -q',
      'apt-get install -q -y --no-install-recommends chromium',
      '/found --version',
    ])
  })

  test('takes the browser of Playwright where it may not or need not ask apt', async () => {
    const { edges, ran } = withoutBrowser('playwright')
    expect(await setUp(edges)).toBeUndefined()
    expect(ran).toEqual(['playwright install --no-shell chromium', '/found --version'])
  })

  test('goes on to Playwright when apt fails', async () => {
    const { edges, ran } = withoutBrowser('playwright', { isRoot: true })
    expect(await setUp(edges)).toBeUndefined()
    expect(ran).toEqual([
      'apt-get update -q',
      'playwright install --no-shell --with-deps chromium',
      '/found --version',
    ])
  })

  test('says in one sentence how to get a browser when every way failed', async () => {
    const { edges } = machine({ findChromium: () => undefined, run: async () => false })
    expect(await setUp(edges)).toMatch(/^No Chromium could be found or installed: .+\.$/)
  })

  test('does not put another browser in the place of the one in CHROMIUM_PATH', async () => {
    const { edges, ran } = machine({ chromiumPath: '/nowhere', findChromium: () => undefined })
    expect(await setUp(edges)).toMatch(/^CHROMIUM_PATH names \/nowhere, .+\.$/)
    expect(ran).toEqual([])
  })

  test('asks apt on Debian only, and only as root', () => {
    const titles = (isRoot: boolean, distribution: string) =>
      waysToChromium({ isRoot, distribution }).map(({ commands }) => commands[0]?.program)
    expect(titles(true, 'debian')).toEqual(['apt-get', 'playwright'])
    expect(titles(true, 'ubuntu')).toEqual(['playwright'])
    expect(titles(false, 'debian')).toEqual(['playwright'])
    expect(titles(false, '')).toEqual(['playwright'])
  })
})
