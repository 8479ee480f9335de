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

/** The flags of a branch, and putting one on a client. */
export function createFlagCalls(http: Http) {
  return {
    /** The flags that a branch has, by label. */
    listFlags: async (branch: Branch): Promise<Result<Flag[]>> => {
      const listed = await readResponse(
        flags,
        anything,
        http.GET('/flags', { params: { query: { branch } }, parseAs: 'stream' }),
      )
      return listed.ok ? { ok: true, value: listed.value.flags } : listed
    },

    /** `flag-gone` when the branch has no such flag any more, `changed` when it is called otherwise by now. */
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

/** The account with the flag as it was asked for. */
function withFlag({ accountId, branch, change, flag }: FlagChangeRequest): Expected<Account> {
  return (account) =>
    account.id === accountId && isAlreadySo({ kind: 'flag', change, flag }, branch, account)
}
