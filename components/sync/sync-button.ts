import type { AccountKind } from '../../lib/domain/accounts/account.ts'
import { BRANCH_NAME, type Branch } from '../../lib/domain/branch.ts'
import type { Role } from '../../lib/domain/role.ts'
import type { Match } from '../../lib/domain/sync/match.ts'
import type { SyncChoices } from '../../lib/domain/sync/sync.ts'
import type { SyncStage } from '../../lib/flows/dialog-flow.ts'
import { text } from '../../lib/text/text.ts'
import type { MainButton } from '../ui/dialog/DialogFoot.tsx'
import { choicesFor, linkableOf, linkLabel } from './match-labels.ts'

/** The state that the main button depends on, and its callbacks. */
export interface SyncButtonProps {
  kind: AccountKind
  to: Branch
  stage: SyncStage
  /** Carries out what the preview shows, with exactly these choices. */
  onConfirm(choices: SyncChoices): void
  /** Asks for a preview with these choices, after an account to link with was chosen. */
  onChoose(choices: SyncChoices): void
  onRetry(): void
  /** Keeps the sync until the backend can be reached. */
  onLater(): void
}

/** The decisions made in the dialog so far. `match`: the account to link with. */
export interface Decided {
  candidates: Match[]
  match: Match | undefined
  /** True while a match still has to be chosen. */
  undecided: boolean
  role: Role | undefined
  /** The choice of what is copied, as it is sent. */
  carried: SyncChoices
}

/** True if the backend could not be reached, but the sync can be kept for later. */
export function isKeepable(stage: SyncStage): boolean {
  return stage.kind === 'problem' && stage.keepable
}

/** Returns the role if the newest list still offers it. */
export function roleIn(roles: readonly Role[], role: Role | undefined): Role | undefined {
  return role && roles.includes(role) ? role : undefined
}

/** Returns the main button for this stage; undefined while the preview loads and where nothing can be done. */
export function mainButton(props: SyncButtonProps, decided: Decided): MainButton | undefined {
  const { stage, kind, to, onConfirm, onChoose, onRetry, onLater } = props
  const { match, carried } = decided
  if (stage.kind === 'loading') return undefined
  if (isKeepable(stage)) return { label: text('sync.addWhenOnline'), onClick: onLater }
  if (stage.kind === 'problem')
    return stage.retryable ? { label: text('ui.tryAgain'), onClick: onRetry } : undefined
  // Linking has another outcome than the preview on screen, so it is previewed before it is confirmed.
  if (match) return { label: linkLabel(match), onClick: () => onChoose(choicesFor(match)) }
  if (stage.kind === 'matches') return unpreviewed(props, decided)
  const role = roleIn(stage.shown.roles, decided.role)
  return {
    label: text(kind === 'client' ? 'sync.addClient' : 'sync.syncStaff', {
      branch: BRANCH_NAME[to],
    }),
    onClick: () =>
      onConfirm({
        ...stage.choices,
        ...(role && { role }),
        ...carried,
      }),
  }
}

/** Returns the main button where the backend needs a decision before it gives a preview. */
function unpreviewed(
  { onChoose }: SyncButtonProps,
  { candidates, undecided }: Decided,
): MainButton | undefined {
  if (candidates.length === 0)
    return {
      label: text('match.reactivate'),
      onClick: () => onChoose({ onInactive: 'reactivate' }),
    }
  if (!undecided) return { label: text('match.addAsNewButton'), onClick: () => onChoose({}) }
  const [one, another] = linkableOf(candidates)
  return one && { label: linkLabel(another ? undefined : one), onClick: () => undefined }
}
