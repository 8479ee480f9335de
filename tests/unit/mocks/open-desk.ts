import type { Answer } from '../../../mocks/backend/answer.ts'
import { type Backend, createBackend } from '../../../mocks/backend/backend.ts'
import type { SignedInCaller } from '../../../mocks/backend/caller.ts'
import type { AccountRecord } from '../../../mocks/backend/model.ts'
import { createBusiness } from '../../../mocks/business/make-business.ts'
import { addressesOf } from '../../../mocks/server/addresses.ts'

/** The day every test begins on. */
export const TODAY = Date.UTC(2026, 2, 2, 9)

/** A business with its backend, a clock one can set, and people by name. */
export interface OpenDesk {
  backend: Backend
  clock: { now: number }
  as(name: string): SignedInCaller
  /** The account of one of the fixed people, by "First Last". */
  person(name: string): AccountRecord
}

/** Opens Paws & Co. for one test. */
export function openDesk({ accounts = 60, seed = 1 } = {}): OpenDesk {
  const clock = { now: TODAY }
  const urls = addressesOf({
    'in-home': 'http://in-home.test',
    facility: 'http://facility.test',
  })
  const backend = createBackend(createBusiness({ accounts, seed }), { urls, now: () => clock.now })
  return {
    backend,
    clock,
    as: (name) => granted(backend.signIn({ email: `${name}@paws.example`, password: 'demo' })),
    person(name) {
      const found = [...backend.business.accounts.values()].find(
        ({ firstName, lastName }) => `${firstName} ${lastName}` === name,
      )
      if (!found) throw new Error(`Nobody is called ${name}.`)
      return found
    },
  }
}

/** The value of an answer that must be good. */
export function granted<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(`Refused: ${answer.problem.name}`)
  return answer.value
}

/** The name of a refusal, or that there was none. */
export function refusalOf(answer: Answer<unknown>): string {
  return answer.ok ? 'not refused' : answer.problem.name
}
