/** The world that the outbox works in. Tests bring their own, in which time passes and the worker dies as they say. */
export interface Ports {
  /** Epoch milliseconds of this device. */
  now(): number
  /** At least 0, below 1. */
  random(): number
  /** Runs one at a time in the whole browser. What dies in there leaves the door open. */
  alone<T>(name: string, run: () => Promise<T>): Promise<T>
  /** Has something done after a while, in milliseconds. Asked again, it forgets what it was asked before; it ends with the worker. */
  later(run: () => void, ms: number): void
  /** Has something done in so many milliseconds, unless it is called off by what is answered. Ends with the worker. */
  soon(run: () => void, ms: number): () => void
}

/** The browser's clock, chance and locks. */
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
