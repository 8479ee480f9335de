import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { serve } from '../../lib/messaging/server.ts'
import { ARGS, NAMES } from '../unit/lib/background/calls/every-call.ts'
import { closeDesk, type DeskWorker, openAnasDesk } from '../unit/lib/background/open-desk.ts'
import { PAGE, POPUP } from '../unit/lib/messaging/give-message.ts'
import { anyJson, anyText } from './any-text.ts'
import { anyMutations, mutated, UNPARSED } from './mutated.ts'
import { runs } from './runs.ts'

let worker: DeskWorker
beforeEach(async () => {
  ;({ worker } = await openAnasDesk())
  vi.useFakeTimers({ toFake: ['Date', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
  return closeDesk(worker)
})

const anyName = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...NAMES) }, anyText)

/** A call with arguments changed from good ones, a call with anything, or no call at all. */
const anyMessage: fc.Arbitrary<unknown> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.constantFrom(...NAMES), anyMutations)
      .map(([name, made]) => ({ tandem: name, ask: mutated(ARGS[name], made) })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...NAMES), anyMutations)
      .map(([name, made]) => mutated({ tandem: name, ask: ARGS[name] }, made)),
  },
  fc.record({ tandem: anyName, ask: anyJson }),
  anyJson,
)

/** Senders that may make calls, some or all, and senders that may make none. */
const anySender = fc.oneof(
  { weight: 3, arbitrary: fc.constant(POPUP) },
  { weight: 3, arbitrary: fc.nat({ max: 10_000 }).map((id) => ({ ...PAGE, tab: { id } })) },
)
const anyStranger = fc.oneof(
  anyText.map((id) => ({ ...PAGE, id: `${id}-other` })),
  fc.integer({ min: 1 }).map((frameId) => ({ ...PAGE, frameId })),
  anyText.map((origin) => ({ ...POPUP, origin: `x${origin}` })),
  fc.constantFrom({}, { id: POPUP.id }, { ...PAGE, tab: undefined }, { ...PAGE, origin: 'null' }),
)

/** Serves the real declarations. Their handlers only keep what they were asked with. */
function serveKept(calls: DeskWorker['calls']) {
  const asked: { name: string; args: unknown }[] = []
  const kept = Object.entries(calls).map(([name, call]) => {
    const answer = (args: unknown) => {
      asked.push({ name, args })
      return new Promise<never>(() => {})
    }
    return [name, { ...call, answer }] as const
  })
  const listen = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener')
  serve(Object.fromEntries(kept))
  const listener: unknown = listen.mock.calls.at(-1)?.[0]
  if (typeof listener !== 'function') throw new Error('nobody listens')
  /** Gives a message to the worker; returns what it said at once, and with what a call was asked. */
  return (message: unknown, sender: object) => {
    asked.length = 0
    // Long after the last one: none of them comes too often.
    vi.setSystemTime(Date.now() + 60_000)
    vi.advanceTimersByTime(60_000)
    const said: unknown[] = []
    const returned: unknown = listener(message, sender, (answer: unknown) => said.push(answer))
    return { returned, said, asked: [...asked] }
  }
}

test('whatever a message is, it asks for nothing but a call that its sender may make, with arguments that were parsed', () => {
  const give = serveKept(worker.calls)
  const property = fc.property(anyMessage, anySender, (message, sender) => {
    const { returned, said, asked } = give(message, sender)
    expect([true, undefined]).toContain(returned)
    expect(asked.length + said.length).toBe(returned ? 1 : 0)
    for (const { name, args } of asked) {
      // Safe: only a call of these declarations is asked.
      const call = worker.calls[name as keyof typeof worker.calls]
      expect(call.from).toContain(sender === POPUP ? 'popup' : 'page')
      if (!TAKES_ANYTHING.has(name)) expect(JSON.stringify(args) ?? '').not.toContain(UNPARSED)
    }
  })
  fc.assert(property, runs(45_000))
}, 600_000)

test('whoever a stranger is, no message of theirs is answered', () => {
  const give = serveKept(worker.calls)
  const property = fc.property(anyMessage, anyStranger, (message, sender) => {
    expect(give(message, sender)).toEqual({ returned: undefined, said: [], asked: [] })
  })
  fc.assert(property, runs(5_000))
}, 600_000)

/** Calls that read what they are given themselves, and say what is wrong with it. */
const TAKES_ANYTHING = new Set(['dashboard.add', 'dashboard.change'])
