import { useState } from 'preact/hooks'
import { type CreatedAccount, createdLabel } from '../../../../components/create/created-label.ts'
import type { AccountKind } from '../../../domain/accounts/account.ts'
import type { SessionView } from '../../../domain/accounts/session-view.ts'
import { BRANCHES, type Branch } from '../../../domain/branch.ts'
import { offers } from '../../../domain/capability.ts'
import { may } from '../../../domain/rights/rights.ts'

/** The kind of account to create, and the branch of the opening page. */
export interface CreateRequest {
  kind: AccountKind
  first: Branch | undefined
}

/**
 * Keeps whether the form for somebody new is shown in place of the list. It opens at once if the address says so, as when a dashboard's
 * page opened it.
 */
export function useCreateView() {
  const [request, setRequest] = useState<CreateRequest | undefined>(() =>
    requestFrom(location.hash),
  )
  const [created, setCreated] = useState<CreatedAccount>()
  return {
    request,
    /** The message about the account created last, for its detail view. */
    said: created && createdLabel(created),
    begin(kind: AccountKind) {
      setCreated(undefined)
      setRequest({ kind, first: undefined })
    },
    leave(justCreated?: CreatedAccount) {
      // A reload then shows the list.
      if (location.hash) history.replaceState(null, '', location.pathname)
      setRequest(undefined)
      setCreated(justCreated)
    },
  }
}

/** True if the actor may create somebody in some branch, and the server offers it. */
export function mayCreate(session: SessionView): boolean {
  const { actor } = session
  return (
    offers(session, 'create') && BRANCHES.some((branch) => may({ action: 'create', branch }, actor))
  )
}

/** Parses an address such as `#new-client-facility`: the kind, and the branch of the opening page. */
function requestFrom(hash: string): CreateRequest | undefined {
  const [, kind, branch] = /^#new-(client|staff)(?:-(in-home|facility))?$/.exec(hash) ?? []
  if (kind !== 'client' && kind !== 'staff') return undefined
  return { kind, first: BRANCHES.find((each) => each === branch) }
}
