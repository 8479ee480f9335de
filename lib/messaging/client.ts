import type { Result } from '../domain/result.ts'
import { pageRuntime } from '../platform/runtime.ts'
import { type Answer, type Ask, type CallName, LOOK_AGAIN } from './contract.ts'

/** How often a question is put again when the worker died before answering. */
const TRIES = 4

/**
 * Asks the worker. It may be stopped at any moment, so a lost question is asked again: every call of the contract can
 * bear that. Never throws; after an update of the extension the answer is the problem `updated`.
 */
export async function ask<Name extends CallName>(
  name: Name,
  payload: Ask<Name>,
): Promise<Answer<Name>> {
  for (let tried = 0; tried < TRIES; tried++) {
    try {
      if (!isAlive()) return refuse<Name>('updated')
      const answer: unknown = await pageRuntime()?.sendMessage({ tandem: name, ask: payload })
      // Safe: only our own worker answers, with the types of the same build.
      if (answer) return answer as Answer<Name>
    } catch (cause) {
      if (!isAlive()) return refuse<Name>('updated')
      if (!isWorkerGone(cause)) throw cause
    }
  }
  return refuse<Name>('timeout')
}

/** Calls back whenever the worker says that something settled, until the signal. */
export function onLookAgain(callback: () => void, signal: AbortSignal): void {
  const listener = (message: unknown) => {
    if (message === LOOK_AGAIN) callback()
    return undefined
  }
  pageRuntime()?.onMessage.addListener(listener)
  signal.addEventListener('abort', () => {
    if (isAlive()) pageRuntime()?.onMessage.removeListener(listener)
  })
}

function refuse<Name extends CallName>(name: 'updated' | 'timeout'): Answer<Name> {
  const refusal: Result<never> = { ok: false, problem: { name } }
  // Safe: every answer of the contract is a Result, and this is its failing half.
  return refusal as Answer<Name>
}

/** False once the extension was updated or removed under the open page. */
function isAlive(): boolean {
  return pageRuntime()?.id !== undefined
}

function isWorkerGone(cause: unknown): boolean {
  return (
    cause instanceof Error &&
    /channel (is )?closed|closed before a response|Receiving end does not exist|message port closed/i.test(
      cause.message,
    )
  )
}
