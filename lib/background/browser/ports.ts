/** The clock, random numbers, locks and timers. Tests replace them to control time and to stop the worker. */
export interface Ports {
  /** Returns the time of this device in epoch milliseconds. */
  now(): number
  /** Returns a number of at least 0, below 1. */
  random(): number
  /** Runs one at a time in the whole browser, by a lock of this name. The lock is released when `run` ends or its worker does. */
  alone<T>(name: string, run: () => Promise<T>): Promise<T>
  /** Runs something after `ms` milliseconds. A further call replaces the one before. The timer ends with the worker. */
  later(run: () => void, ms: number): void
  /** Runs something after `ms` milliseconds, unless the function it returns is called before. The timer ends with the worker. */
  soon(run: () => void, ms: number): () => void
}

/** Returns the browser's own clock, random numbers, locks and timers. */
export function createPorts(): Ports {
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    now: () => Date.now(),
    random: () => Math.random(),
    alone: (name, run) => navigator.locks.request(name, run),
    later(run, ms) {
      clearTimeout(timer)
      timer = setTimeout(run, ms)
    },
    soon(run, ms) {
      const waiting = setTimeout(run, ms)
      return () => clearTimeout(waiting)
    },
  }
}
