import { vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { CallDefinitions } from '../../../../lib/messaging/define-call.ts'
import { serve } from '../../../../lib/messaging/server.ts'

const { id } = fakeBrowser.runtime
const origin = fakeBrowser.runtime.getURL('/').replace(/\/$/, '')

/** What the browser says of a page of ours. */
export const POPUP = { id, origin }

/** What it says of a dashboard page. */
export const PAGE = { id, origin: 'http://127.0.0.1:4310', frameId: 0, tab: { id: 7 } }

/** What a message came to: what the listener gave back, the calls that were answered, and what was said at once. */
export interface Given {
  returned: unknown
  answered: string[]
  said: unknown[]
}

/** Serves these calls, and returns the listener that the browser would give messages to. */
export function listenerFor(calls: CallDefinitions) {
  const listen = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener')
  serve(calls)
  const listener: unknown = listen.mock.calls.at(-1)?.[0]
  if (typeof listener !== 'function') throw new Error('nobody listens')
  return listener
}

/** Returns how to give messages to a worker that serves these calls, as the browser would. Their handlers only say that they were asked. */
export function serveSilently(calls: CallDefinitions) {
  let answered: string[] = []
  const served = Object.entries(calls).map(([name, call]) => {
    const answer = () => {
      answered.push(name)
      return new Promise<never>(() => {})
    }
    return [name, { ...call, answer }] as const
  })
  const listener = listenerFor(Object.fromEntries(served))
  return (message: unknown, sender: object): Given => {
    answered = []
    const said: unknown[] = []
    const returned: unknown = listener(message, sender, (answer: unknown) => said.push(answer))
    return { returned, answered, said }
  }
}

/** Gives one message to a worker of its own. */
export function giveMessage(calls: CallDefinitions, message: unknown, sender: object): Given {
  return serveSilently(calls)(message, sender)
}
