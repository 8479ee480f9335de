import { isQuotaExceeded } from '../../db/quota.ts'
import { failed, type Result } from '../../domain/result.ts'
import type { CallDefinitions } from '../../messaging/define-call.ts'

/**
 * The same calls, but for an answer where the browser keeps no more even after the accounts made way: `no-room`. Without it nobody
 * would be answered, and a dialog would wait. What could not be stored is not sent.
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
