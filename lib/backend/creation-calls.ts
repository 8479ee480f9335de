import type { Account } from '../domain/accounts/account.ts'
import type { NewPerson } from '../domain/create/creation.ts'
import type { Problem } from '../domain/problem.ts'
import { failed, type Result } from '../domain/result.ts'
import * as answers from './account-schemas.ts'
import { created, isSame } from './expected.ts'
import type { Http, Keyed } from './http.ts'
import { readResponse } from './read-response.ts'

/** Creates the calls that create people. */
export function createCreationCalls(http: Http) {
  return {
    /**
     * Creates a person, in every branch that is named or in none, once per key. `email-taken` with the account that has the e-mail;
     * `field-unfit` with the labels of what does not fit.
     */
    async createAccount(person: NewPerson, { csrfToken, key }: Keyed): Promise<Result<Account>> {
      const answer = await readResponse(
        answers.account,
        created(person),
        http.POST('/accounts', {
          params: { header: { 'X-CSRF-Token': csrfToken, 'Idempotency-Key': key } },
          body: newAccountBody(person),
          parseAs: 'stream',
        }),
      )
      return answer.ok ? answer : failed(ownerChecked(answer.problem, person))
    },
  }
}

export type CreationCalls = ReturnType<typeof createCreationCalls>

/** Removes the account from `email-taken` if it has another e-mail than the request. */
function ownerChecked({ account: owner, ...problem }: Problem, { email }: NewPerson): Problem {
  return owner && isSame(owner.email, email) ? { ...problem, account: owner } : problem
}

/** Returns the person in the form that the contract has, without other properties of the object. */
function newAccountBody(person: NewPerson) {
  const { kind, firstName, lastName, email, phone, branches, values, pets, sendWelcome } = person
  return {
    kind,
    firstName,
    lastName,
    branches,
    sendWelcome,
    ...(email && { email }),
    ...(phone && { phone }),
    ...(values.length > 0 && { values }),
    ...(pets.length > 0 && { pets }),
  }
}
