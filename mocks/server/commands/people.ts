import type { Answer } from '../../backend/answer.ts'
import type { Backend } from '../../backend/backend.ts'
import type { SignedInCaller } from '../../backend/caller.ts'
import type { AccountRecord } from '../../backend/model.ts'

/** Who may do everything in both branches. */
export const ADMIN = 'ana@paws.example'

/** The account with that e-mail. */
export function accountOf({ business }: Backend, email: string): AccountRecord {
  const found = [...business.accounts.values()].find((account) => account.email === email)
  if (!found) throw new Error(`nobody has the e-mail ${email}`)
  return found
}

/** Another desk, signed in. */
export function deskOf(backend: Backend, email: string): SignedInCaller {
  return granted(backend.signIn({ email, password: 'demo' }))
}

/** What was answered. Throws the name of a refusal. */
export function granted<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(answer.problem.name)
  return answer.value
}
