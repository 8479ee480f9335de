import { browser } from '../../platform/browser.ts'

/** Minutes between drains: the shortest period that browsers keep to. */
const DRAIN_MINUTES = 0.5
const PULL_MINUTES = 10

/** The functions that the alarms call. */
export interface AlarmCalls {
  drain(): Promise<unknown>
  pull(): Promise<unknown>
}

/** Starts the alarms. Called at every start of the worker: alarms were seen to be gone after a restart of the browser. */
export function startAlarms(calls: AlarmCalls): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === 'drain') void calls.drain()
    if (name === 'pull') void calls.pull()
  })
  void browser.alarms.create('drain', { periodInMinutes: DRAIN_MINUTES })
  void browser.alarms.create('pull', { periodInMinutes: PULL_MINUTES })
}
