import { isQuotaExceeded } from '../../db/quota.ts'
import { failed, type Result } from '../../domain/result.ts'
import type { CallDefinitions } from '../../messaging/define-call.ts'

/**
 * Wraps calls so that they answer `no-room` when the storage is full even after the accounts were deleted. Otherwise the call
 * would get no answer, and a dialog would wait for ever. What could not be stored is not sent.
 */
export function withQuotaRefusals(calls: CallDefinitions): CallDefinitions {
  return Object.fromEntries(
    Object.entries(calls).map(([name, call]) => [
      name,
      { ...call, answer: (args, caller) => call.answer(args, caller).catch(refusal) },
    ]),
  )
}

function refusal(error: unknown): Result<never> {
  if (!isQuotaExceeded(error)) throw error
  return failed({ name: 'no-room' })
}
