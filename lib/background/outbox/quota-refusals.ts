import { isQuotaExceeded } from '../../db/quota.ts'
import { failed, type Result } from '../../domain/result.ts'
import type { Caller, Handlers } from '../../messaging/server.ts'

/**
 * The same handlers, but for an answer where the browser keeps no more even after the accounts made way: `no-room`. Without it nobody
 * would be answered, and a dialog would wait. What could not be stored is not sent.
 */
export function withQuotaRefusals(handlers: Handlers): Handlers {
  const saying = Object.entries(handlers).map(([name, handler]) => {
    // The table pairs every name with its own ask; the type system cannot follow that through a list.
    const answer = handler.answer as (ask: unknown, caller: Caller) => Promise<Result<unknown>>
    return [
      name,
      {
        open: handler.open,
        answer: (ask: unknown, caller: Caller) => answer(ask, caller).catch(refusal),
      },
    ]
  })
  // Safe: the same names, each with an answer of its own kind or a failure, which every kind has.
  return Object.fromEntries(saying) as Handlers
}

function refusal(error: unknown): Result<never> {
  if (!isQuotaExceeded(error)) throw error
  return failed({ name: 'no-room' })
}
