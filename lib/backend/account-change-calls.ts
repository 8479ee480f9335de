import type { Account } from '../domain/accounts/account.ts'
import type { Branch } from '../domain/branch.ts'
import type { Result } from '../domain/result.ts'
import type { RoleChangeRequest, StatusChangeRequest } from './account-change-request.ts'
import * as answers from './account-schemas.ts'
import { withStatus } from './expected.ts'
import { type Http, type Versioned, versionedHeader } from './http.ts'
import { readResponse } from './read-response.ts'

/**
 * Changes to one account, against the version they were decided on: `changed` when it is another one by now. What is so already
 * is no error, so a lost answer is found out by asking again. An answer that does not show it so is a `bad-answer`.
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

    /** `primary-undecided` when the primary branch would be inactive and the other one active, and neither was named. */
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

    /** Makes `branch` the one that the client sees first. */
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
