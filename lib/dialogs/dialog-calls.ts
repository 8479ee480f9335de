import type { ConversationContext } from '../dashboard/dialog-bridge.ts'
import type { AccountKind } from '../domain/accounts/account.ts'
import type { Workplaces } from '../domain/accounts/page-view.ts'
import type { Branch } from '../domain/branch.ts'
import type { RequestChoices, RequestView } from '../domain/conversation/booking.ts'
import type { WantedStatus } from '../domain/outbox/changes/status-change.ts'
import type { RoleChoices, RoleView } from '../domain/rights/role-view.ts'
import type { PrimaryView, StatusChoices, StatusView } from '../domain/rights/status-view.ts'
import type { Role } from '../domain/role.ts'
import type { Preview, SyncChoices } from '../domain/sync/sync.ts'
import type { CompareFlowPorts } from '../flows/compare-flow.ts'
import type { ConversationFlowPorts } from '../flows/conversation-flow.ts'
import type { DialogFlowPorts } from '../flows/dialog-flow.ts'

/** Who answers a dialog; the dialog shows itself. */
type DialogPorts<Shown, Choices> = Omit<DialogFlowPorts<Shown, Choices>, 'show'>

/** "Add Bob Walker to Facility?": whom it is about, and who answers it. */
export interface SyncDialogCalls extends DialogPorts<Preview, SyncChoices> {
  kind: 'sync'
  about: { name: string; kind: AccountKind; to: Branch; workplaces?: Workplaces | undefined }
}

/** "Change the role of Uma Ueda in Facility?" `wanted`: the role to begin with. */
export interface RoleDialogCalls extends DialogPorts<RoleView, RoleChoices> {
  kind: 'role'
  about: { name: string; branch: Branch; wanted?: Role | undefined }
}

/** "Compare Dana Dual". `here`: the branch of the page. */
export interface CompareDialogCalls extends Omit<CompareFlowPorts, 'show'> {
  kind: 'compare'
  about: { name: string; here: Branch }
}

/** "In-Home or Facility?", and then what is requested there. `today`: an ISO date. */
export interface RequestDialogCalls extends DialogPorts<RequestView, RequestChoices> {
  kind: 'request'
  about: { name: string; today: string }
}

/** "Make Bob Walker inactive in In-Home?", or active again. */
export interface StatusDialogCalls extends DialogPorts<StatusView, StatusChoices> {
  kind: 'status'
  about: { name: string; branch: Branch; wanted: WantedStatus }
}

/** "Make In-Home the primary branch of Dana Dual?" */
export interface PrimaryDialogCalls extends DialogPorts<PrimaryView, Record<never, never>> {
  kind: 'primary'
  about: { name: string; wanted: Branch }
}

/** Every dialog that a press can ask for. Another kind is a member here and a case in `open-dialog.ts`. */
export type DialogCalls =
  | SyncDialogCalls
  | RoleDialogCalls
  | CompareDialogCalls
  | StatusDialogCalls
  | PrimaryDialogCalls
  | RequestDialogCalls

/** The conversation with the client of a page, in place of the page's own feed. */
export interface ConversationCallsOfPage
  extends Omit<ConversationFlowPorts, 'show' | 'makeId'>,
    Omit<ConversationContext, 'profileId' | 'call'> {}
