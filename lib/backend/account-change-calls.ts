import type { Account } from '../domain/accounts/account.ts'
import type { Branch } from '../domain/branch.ts'
import type { Result } from '../domain/result.ts'
import type { RoleChangeRequest, StatusChangeRequest } from './account-change-request.ts'
import * as answers from './account-schemas.ts'
import { withStatus } from './expected.ts'
import { type Http, type Versioned, versionedHeader } from './http.ts'
import { readResponse } from './read-response.ts'

/**
 * Creates the calls that change one account at the version they were decided on. `changed` if the account has another version by now. A
 * change that is already in place is no error, so repeating the call finds out what became of a lost answer. An answer that does not show
 * the change is a `bad-answer`.
 */
export function createAccountChangeCalls(http: Http) {
  return {
    changeRole: (
      { accountId: id, branch, role }: RoleChangeRequest,
      sent: Versioned,
    ): Promise<Result<Account>> =>
      readResponse(
        answers.account,
        (account) => account.id === id && account.profiles[branch]?.role === role,
        http.PUT('/accounts/{id}/profiles/{branch}/role', {
          params: { path: { id, branch }, header: versionedHeader(sent) },
          body: { role },
          parseAs: 'stream',
        }),
      ),

    /**
     * Changes a status. `primary-undecided` if the primary branch would be inactive and the other one active, and the request names no new
     * primary branch.
     */
    changeStatus: (change: StatusChangeRequest, sent: Versioned): Promise<Result<Account>> => {
      const { accountId: id, branch, status, primaryBranch } = change
      const { deleteFutureServices, deleteTemplates } = change
      return readResponse(
        answers.account,
        withStatus(change),
        http.PATCH('/accounts/{id}/profiles/{branch}', {
          params: { path: { id, branch }, header: versionedHeader(sent) },
          body: {
            status,
            deleteFutureServices: deleteFutureServices === true,
            deleteTemplates: deleteTemplates === true,
            ...(primaryBranch && { primaryBranch }),
          },
          parseAs: 'stream',
        }),
      )
    },

    /** Makes `branch` the client's primary branch. */
    changePrimary: (
      { accountId: id, branch }: { accountId: string; branch: Branch },
      sent: Versioned,
    ): Promise<Result<Account>> =>
      readResponse(
        answers.account,
        (account) => account.id === id && account.primaryBranch === branch,
        http.PUT('/accounts/{id}/primary-branch', {
          params: { path: { id }, header: versionedHeader(sent) },
          body: { branch },
          parseAs: 'stream',
        }),
      ),
  }
}

export type AccountChangeCalls = ReturnType<typeof createAccountChangeCalls>
