import type { Account } from '../domain/accounts/account.ts'
import type { Flag } from '../domain/accounts/flag.ts'
import type { Branch } from '../domain/branch.ts'
import { isAlreadySo } from '../domain/outbox/changes/account-changes.ts'
import type { FlagValues } from '../domain/outbox/changes/flag-change.ts'
import type { Result } from '../domain/result.ts'
import { account } from './account-schemas.ts'
import { anything, type Expected } from './expected.ts'
import { flags } from './flag-schemas.ts'
import { type Http, type Versioned, versionedHeader } from './http.ts'
import { readResponse } from './read-response.ts'

/** A flag to add to a client in one branch, or to remove. */
export interface FlagChangeRequest extends FlagValues {
  accountId: string
  branch: Branch
}

/** Creates the calls about flags. */
export function createFlagCalls(http: Http) {
  return {
    /** Lists the flags of a branch, sorted by label. */
    listFlags: async (branch: Branch): Promise<Result<Flag[]>> => {
      const listed = await readResponse(
        flags,
        anything,
        http.GET('/flags', { params: { query: { branch } }, parseAs: 'stream' }),
      )
      return listed.ok ? { ok: true, value: listed.value.flags } : listed
    },

    /**
     * Adds a flag to a client or removes it. `flag-gone` if the branch no longer has the flag, `changed` if its label is another one by
     * now.
     */
    changeFlag: (request: FlagChangeRequest, sent: Versioned): Promise<Result<Account>> => {
      const { accountId: id, branch, flag } = request
      const header = versionedHeader(sent)
      const answer =
        request.change === 'add'
          ? http.POST('/accounts/{id}/flags', {
              params: { path: { id }, header },
              body: { branch, flagId: flag.id, label: flag.label },
              parseAs: 'stream',
            })
          : http.DELETE('/accounts/{id}/flags/{branch}/{flagId}', {
              params: {
                path: { id, branch, flagId: flag.id },
                query: { label: flag.label },
                header,
              },
              parseAs: 'stream',
            })
      return readResponse(account, withFlag(request), answer)
    },
  }
}

export type FlagCalls = ReturnType<typeof createFlagCalls>

/** Expects the account with the flag added or removed, as requested. */
function withFlag({ accountId, branch, change, flag }: FlagChangeRequest): Expected<Account> {
  return (account) =>
    account.id === accountId && isAlreadySo({ kind: 'flag', change, flag }, branch, account)
}
