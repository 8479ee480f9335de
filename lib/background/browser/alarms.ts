import { browser } from '../../platform/browser.ts'

/** The shortest period that browsers keep to. */
const DRAIN_MINUTES = 0.5
const PULL_MINUTES = 10

/** What the alarms call. */
export interface AlarmCalls {
  drain(): Promise<unknown>
  pull(): Promise<unknown>
}

/** Made anew at every start of the worker: alarms were seen to be gone after a restart of the browser. */
export function startAlarms(calls: AlarmCalls): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === 'drain') void calls.drain()
    if (name === 'pull') void calls.pull()
  })
  void browser.alarms.create('drain', { periodInMinutes: DRAIN_MINUTES })
  void browser.alarms.create('pull', { periodInMinutes: PULL_MINUTES })
}
