import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import {
  registerPageScripts,
  type ScriptedPages,
  startInOpenTabs,
} from '../../../../lib/platform/page-scripts.ts'

interface Script {
  id: string
  matches?: string[]
  excludeMatches?: string[]
}

/** The part of the browser that registers scripts, closes the storage to them and knows the open tabs. */
function fakeScripting(open: string[] = []) {
  const did: string[] = []
  const started: number[] = []
  const { local, session, sync } = fakeBrowser.storage
  for (const area of [local, session, sync]) {
    // After a moment, as in a browser.
    vi.spyOn(area, 'setAccessLevel').mockImplementation(async () => {
      await Promise.resolve()
      did.push('close storage')
    })
  }
  let registered: Script[] = []
  Object.assign(fakeBrowser, {
    scripting: {
      getRegisteredContentScripts: async () => structuredClone(registered),
      async registerContentScripts(scripts: Script[]) {
        did.push('register')
        if (registered.length > 0) throw new Error(`Duplicate script ID '${scripts[0]?.id}'`)
        // As Chromium gives it back: without what is empty.
        registered = scripts.map(({ excludeMatches = [], ...script }) => ({
          ...script,
          ...(excludeMatches.length > 0 && { excludeMatches }),
        }))
      },
      async unregisterContentScripts() {
        did.push('unregister')
        registered = []
      },
      async executeScript({ target }: { target: { tabId: number } }) {
        started.push(target.tabId)
        if (open[target.tabId]?.includes('gone')) throw new Error('No tab with this id.')
      },
    },
  })
  Object.assign(fakeBrowser.tabs, { query: async () => open.map((url, id) => ({ id, url })) })
  return {
    /** All that was done, in order. */
    did,
    /** What was done to the registration. */
    changes: () => did.filter((each) => each !== 'close storage'),
    started,
    registered: () => registered[0],
  }
}

const IN_HOME = 'https://in-home.example'
const FACILITY = 'https://facility.example:8443'

const pages = (excluded: string[] = [], origins = [IN_HOME, FACILITY]): ScriptedPages[] =>
  origins.map((origin) => ({ origin, excluded }))

let scripting: ReturnType<typeof fakeScripting>
beforeEach(() => {
  scripting = fakeScripting()
  // A build has a truth value there; under test it is a text.
  vi.stubEnv('FIREFOX', '')
  return () => vi.unstubAllEnvs()
})

describe('the page script', () => {
  test('is registered for all pages of these origins, before the first paint', async () => {
    await registerPageScripts(pages())
    expect(scripting.registered()).toMatchObject({
      js: ['/dashboard.js'],
      matches: ['https://in-home.example/*', 'https://facility.example:8443/*'],
      runAt: 'document_start',
      persistAcrossSessions: true,
    })
  })

  test('is left alone where nothing has changed', async () => {
    await registerPageScripts(pages(['/portal']))
    await registerPageScripts(pages(['/portal']).reverse())
    expect(scripting.changes()).toEqual(['register'])
    await registerPageScripts(pages())
    await registerPageScripts(pages())
    expect(scripting.changes()).toEqual(['register', 'unregister', 'register'])
  })

  test('is replaced where pages came, went or were excluded', async () => {
    await registerPageScripts(pages([], [IN_HOME]))
    await registerPageScripts(pages())
    expect(scripting.registered()?.matches).toHaveLength(2)
    await registerPageScripts(pages(['/portal']))
    expect(scripting.registered()?.excludeMatches).toContain('https://in-home.example/portal')
    await registerPageScripts(pages([], [FACILITY]))
    expect(scripting.registered()?.matches).toEqual(['https://facility.example:8443/*'])
    expect(scripting.registered()).not.toHaveProperty('excludeMatches')
  })

  test('is registered nowhere without a dashboard', async () => {
    await registerPageScripts([])
    expect(scripting.changes()).toEqual([])
    await registerPageScripts(pages())
    await registerPageScripts([])
    expect(scripting.registered()).toBeUndefined()
  })

  test.each([
    ['/portal', ['/portal', '/portal?*', '/portal/', '/portal/?*']],
    ['/portal/', ['/portal', '/portal?*', '/portal/', '/portal/?*']],
    ['/portal/*', ['/portal', '/portal?*', '/portal/*']],
    ['/', ['/', '/?*']],
    // A pattern of the browser cannot say it: the worker tells the script there that this is no dashboard.
    ['/app?view=portal', []],
    ['/app#/portal', []],
  ])('stays away from the excluded page %s', async (excluded, paths) => {
    await registerPageScripts(pages([excluded], [IN_HOME]))
    const there = scripting.registered()?.excludeMatches ?? []
    expect(there).toEqual(paths.map((path) => IN_HOME + path))
  })
})

describe('in Firefox, whose patterns have no ports, the page script', () => {
  const HERE = 'http://127.0.0.1:4310'
  const THERE = 'http://127.0.0.1:5310'

  beforeEach(() => void vi.stubEnv('FIREFOX', 'true'))

  test('is registered for the host, once', async () => {
    await registerPageScripts(pages([], [HERE, THERE]))
    expect(scripting.registered()?.matches).toEqual(['http://127.0.0.1/*'])
  })

  test('stays away from what every dashboard on the host excludes, and from nothing else', async () => {
    await registerPageScripts([
      { origin: HERE, excluded: ['/portal', '/kiosk'] },
      { origin: THERE, excluded: ['/kiosk', '/shop'] },
    ])
    const there = new Set(scripting.registered()?.excludeMatches)
    expect(there).toContain('http://127.0.0.1/kiosk')
    expect(there).not.toContain('http://127.0.0.1/portal')
    expect(there).not.toContain('http://127.0.0.1/shop')
  })
})

describe('in tabs that are open', () => {
  test('the page script starts on the pages of these origins that are wanted', async () => {
    const { started } = fakeScripting([
      `${IN_HOME}/clients`,
      'https://in-home.example:9999/clients',
      `${IN_HOME}/portal`,
      `${FACILITY}/staff`,
    ])
    await startInOpenTabs([IN_HOME, FACILITY], ({ pathname }) => pathname !== '/portal')
    expect(started).toEqual([0, 3])
  })

  test('one that is gone keeps the script from no other', async () => {
    const { started } = fakeScripting([`${IN_HOME}/gone`, `${IN_HOME}/clients`])
    await startInOpenTabs([IN_HOME], () => true)
    expect(started).toEqual([0, 1])
  })
})

describe('before any page script can run', () => {
  const CLOSED = Array.from({ length: 3 }, () => 'close storage')

  test('the storage is closed to it, where it is registered', async () => {
    await registerPageScripts(pages())
    expect(scripting.did).toEqual([...CLOSED, 'register'])
  })

  test('the storage is closed to it, where it is started in an open tab', async () => {
    const { did, started } = fakeScripting([`${IN_HOME}/clients`])
    fakeBrowser.tabs.query = async () => {
      did.push('ask for tabs')
      return []
    }
    await startInOpenTabs([IN_HOME], () => true)
    expect(did).toEqual([...CLOSED, 'ask for tabs'])
    expect(started).toEqual([])
  })
})
