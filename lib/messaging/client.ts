import type { Result } from '../domain/result.ts'
import { pageRuntime, type Runtime } from '../platform/runtime.ts'
import type { CallArgs, CallName, CallResult } from './contract.ts'
import { type HandedCommand, REVALIDATE } from './notices.ts'

/** How often a call is made in all if the worker stops before it answers. */
const TRIES = 4

/**
 * Calls the worker. The browser may stop it at any moment, so a lost call is repeated, which every call of the contract allows. Fails
 * with `updated` once the extension was updated, and with `timeout` if no answer comes.
 */
export async function call<Name extends CallName>(
  name: Name,
  payload: CallArgs<Name>,
): Promise<CallResult<Name>> {
  for (let tried = 0; tried < TRIES; tried++) {
    try {
      if (!isAlive()) return refuse<Name>('updated')
      const answer: unknown = await pageRuntime()?.sendMessage({ tandem: name, ask: payload })
      // Safe: only our own worker answers, with the types of the same build.
      if (answer) return answer as CallResult<Name>
    } catch {
      // Mostly the worker was stopped before it answered. The next try starts it.
    }
  }
  return refuse<Name>(isAlive() ? 'timeout' : 'updated')
}

/** Calls back whenever the worker asks pages to revalidate, until the signal aborts. */
export function onRevalidate(callback: () => void, signal: AbortSignal): void {
  const listener = (message: unknown) => {
    if (message === REVALIDATE) callback()
    return undefined
  }
  listen(listener, signal)
}

/** Calls back when the worker hands a command to this page, until the signal aborts. `callback`: resolves with true if it acts on it. */
export function onCommand(
  callback: (command: HandedCommand['command']) => Promise<boolean>,
  signal: AbortSignal,
): void {
  const listener = (message: unknown, _: unknown, answer: (taken: boolean) => void) => {
    if (!isHanded(message)) return undefined
    void callback(message.command).then(answer)
    return true
  }
  // Safe: this form is understood by every browser; the polyfill's types know only the listener that always answers.
  listen(listener as Runtime.OnMessageListenerCallback, signal)
}

function listen(listener: Runtime.OnMessageListener, signal: AbortSignal): void {
  pageRuntime()?.onMessage.addListener(listener)
  signal.addEventListener('abort', () => {
    if (isAlive()) pageRuntime()?.onMessage.removeListener(listener)
  })
}

/** True if the message is a command. Not validated further: only our own worker, of the same build, can send to a page. */
function isHanded(message: unknown): message is HandedCommand {
  return typeof message === 'object' && message !== null && 'command' in message
}

function refuse<Name extends CallName>(name: 'updated' | 'timeout'): CallResult<Name> {
  const refusal: Result<never> = { ok: false, problem: { name } }
  // Safe: every answer of the contract is a Result, and this is its failing half.
  return refusal as CallResult<Name>
}

/** True until the extension is updated or removed while the page is open. */
function isAlive(): boolean {
  return pageRuntime()?.id !== undefined
}
