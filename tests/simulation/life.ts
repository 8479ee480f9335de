import { AsyncLocalStorage } from 'node:async_hooks'

/** A worker from its start to its death. Everything it asks of the world goes through `through`. */
export interface Life {
  isOver: boolean
  /** Resolves at its death. */
  end: Promise<void>
  die(): void
  /** Asks of the world so far. */
  calls: number
  /** The worker dies at the ask with this number, before or after it is carried out. */
  dies: { at: number; before: boolean } | undefined
  /** The last one in the queue at each lock. They are freed with the life. */
  locks: Map<string, Promise<unknown>>
  /** What it wanted to have done later, and when, by the device's clock. */
  later: { run: () => void; at: number } | undefined
  /** What runs without anybody waiting for it. */
  running: Set<Promise<unknown>>
}

const lives = new AsyncLocalStorage<Life>()

/** A worker that was just started. */
export function beginLife(): Life {
  const { promise: end, resolve } = Promise.withResolvers<void>()
  const life: Life = {
    isOver: false,
    end,
    die() {
      life.isOver = true
      resolve()
    },
    calls: 0,
    dies: undefined,
    locks: new Map(),
    later: undefined,
    running: new Set(),
  }
  return life
}

/** Runs something as part of this life: whatever comes of it, however late, is kept apart from what another life does. */
export function within<T>(life: Life, run: () => T): T {
  return lives.run(life, run)
}

/** What a worker that died hears. */
function silence(): Promise<never> {
  return new Promise(() => {})
}

/** One ask of the world, as one that the worker may not live to see answered. */
export async function through<T>(run: () => T | Promise<T>): Promise<T> {
  const life = lives.getStore()
  if (!life) return run()
  if (life.isOver) return silence()
  const dies = ++life.calls === life.dies?.at
  if (dies && life.dies?.before) {
    life.die()
    return silence()
  }
  try {
    return await run()
  } finally {
    if (dies) life.die()
    // Also when it died meanwhile, at something that it did at the same time.
    if (life.isOver) await silence()
  }
}

/** Every method of an object, each call of which is one ask of the world. */
export function gated<Port extends object>(port: Port): Port {
  const entries = Object.entries(port).map(([name, method]) => [
    name,
    (...given: unknown[]) => through(() => method(...given)),
  ])
  // Safe: the same names, and functions that answer the same.
  return Object.fromEntries(entries) as Port
}

/** Runs one at a time in this life. */
export async function alone<T>(name: string, run: () => Promise<T>): Promise<T> {
  const life = lives.getStore()
  const before = life?.locks.get(name) ?? Promise.resolve()
  const mine = before.then(run, run)
  life?.locks.set(name, mine)
  return mine
}

/** Waits until everything that a life set going has come to rest, or it died. */
export async function rest(life: Life): Promise<void> {
  while (!life.isOver && life.running.size > 0) {
    await Promise.race([Promise.allSettled(life.running), life.end])
  }
}

/** Notes what runs without anybody waiting for it. */
export function note<T>(life: Life, promise: Promise<T>): Promise<T> {
  const noted = promise.finally(() => life.running.delete(noted))
  life.running.add(noted)
  return noted
}
