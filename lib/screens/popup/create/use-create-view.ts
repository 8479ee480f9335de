import { useState } from 'preact/hooks'
import { type CreatedAccount, createdLabel } from '../../../../components/create/created-label.ts'
import type { AccountKind } from '../../../domain/accounts/account.ts'
import type { Actor } from '../../../domain/actor.ts'
import { BRANCHES, type Branch } from '../../../domain/branch.ts'
import { may } from '../../../domain/rights/rights.ts'

/** Who is to be created, from the menu or from a dashboard's page. */
export interface CreateRequest {
  kind: AccountKind
  first: Branch | undefined
}

/**
 * Whether somebody new is being written down in place of the list. Begins at once where the address says so, as it does when a
 * dashboard's page has opened ours.
 */
export function useCreateView() {
  const [request, setRequest] = useState<CreateRequest | undefined>(() =>
    requestFrom(location.hash),
  )
  const [created, setCreated] = useState<CreatedAccount>()
  return {
    request,
    /** What became of the last one, for the detail that is opened then. */
    said: created && createdLabel(created),
    begin(kind: AccountKind) {
      setCreated(undefined)
      setRequest({ kind, first: undefined })
    },
    leave(justCreated?: CreatedAccount) {
      // Loaded again, the page is the list.
      if (location.hash) history.replaceState(null, '', location.pathname)
      setRequest(undefined)
      setCreated(justCreated)
    },
  }
}

/** Whether the actor may create somebody somewhere. */
export function mayCreate(actor: Actor): boolean {
  return BRANCHES.some((branch) => may({ action: 'create', branch }, actor))
}

/** `#new-client-facility`: whom, and the branch one comes from. */
function requestFrom(hash: string): CreateRequest | undefined {
  const [, kind, branch] = /^#new-(client|staff)(?:-(in-home|facility))?$/.exec(hash) ?? []
  if (kind !== 'client' && kind !== 'staff') return undefined
  return { kind, first: BRANCHES.find((each) => each === branch) }
}
