import type { DashboardView } from '../../../../lib/domain/dashboards/dashboard-view.ts'
import { DEMO } from '../../../fixtures/demo-dashboard.ts'

/** What the browser does when it is asked for access. A policy makes it refuse to ask. */
export type AccessAnswer = 'granted' | 'refused' | 'policy'

/** The parts of the browser's API that pages of ours use besides messages: what they were asked, and what they answer from now on. */
export const parts = {
  access: 'granted' as AccessAnswer,
  requested: [] as string[][],
  opened: [] as string[],
  /** What pages of ours keep until the browser closes. */
  memory: {} as Record<string, unknown>,
  shortcuts: [{ name: '_execute_action', shortcut: 'Alt+Shift+F' }],
}

/** A dashboard, and whether the browser lets us onto each of its sites. */
export function viewOf(inHome: boolean, facility: boolean, change: object = {}): DashboardView {
  return { dashboard: { ...DEMO, ...change }, access: { 'in-home': inHome, facility } }
}

type Callback<Value> = (value: Value) => void

/** As Chromium has them: with callbacks, and errors beside them. The polyfill makes promises of them. */
const apis = {
  permissions: {
    request({ origins }: { origins: string[] }, callback: Callback<boolean>) {
      parts.requested.push(origins)
      const { runtime } = chromeOf()
      if (parts.access === 'policy') runtime.lastError = { message: 'not allowed' }
      callback(parts.access === 'granted')
      delete runtime.lastError
    },
  },
  tabs: {
    create({ url }: { url: string }, callback: Callback<object>) {
      parts.opened.push(url)
      callback({})
    },
  },
  storage: {
    session: {
      get: async () => parts.memory,
      async set(values: object) {
        Object.assign(parts.memory, values)
      },
    },
  },
  commands: { getAll: (callback: Callback<object[]>) => callback(parts.shortcuts) },
}

interface ChromeOfPage {
  runtime: { lastError?: { message: string }; getURL?: (path: string) => string }
}

function chromeOf(): ChromeOfPage {
  // Safe: Chromium has it on every page, and what is missing there is put in by the tests.
  return (globalThis as unknown as { chrome: ChromeOfPage }).chrome
}

/** Puts the parts in place, as they are at first. Call it once the page's `runtime` is there. */
export function startParts(): void {
  Object.assign(parts, { access: 'granted', requested: [], opened: [], memory: {} })
  Object.assign(chromeOf(), apis)
  chromeOf().runtime.getURL = (path) => `chrome-extension://tandem/${path}`
}
