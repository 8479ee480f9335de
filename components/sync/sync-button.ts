import type { AccountKind } from '../../lib/domain/accounts/account.ts'
import { BRANCH_NAME, type Branch } from '../../lib/domain/branch.ts'
import type { Role } from '../../lib/domain/role.ts'
import type { Match } from '../../lib/domain/sync/match.ts'
import type { SyncChoices } from '../../lib/domain/sync/sync.ts'
import type { SyncStage } from '../../lib/flows/dialog-flow.ts'
import { text } from '../../lib/text/text.ts'
import type { MainButton } from '../ui/dialog/DialogFoot.tsx'
import { choicesFor, linkableOf, linkLabel } from './match-labels.ts'

/** What the button goes by, and what it can do. */
export interface SyncButtonProps {
  kind: AccountKind
  to: Branch
  stage: SyncStage
  /** Do what the preview shows, with exactly these choices. */
  onConfirm(choices: SyncChoices): void
  /** Somebody was chosen to link with: ask for a preview with these choices. */
  onChoose(choices: SyncChoices): void
  onRetry(): void
  /** Nobody could be asked: keep it until somebody can be. */
  onLater(): void
}

/** What was decided in the dialog so far. `match`: whom the account is to be linked with. */
export interface Decided {
  candidates: Match[]
  match: Match | undefined
  /** It is still open who somebody is. */
  undecided: boolean
  role: Role | undefined
  /** What comes along, as it is sent. */
  carried: SyncChoices
}

/** Whether nobody could be asked, but what is wanted can be kept. */
export function isKeepable(stage: SyncStage): boolean {
  return stage.kind === 'problem' && stage.keepable
}

/** A role chosen from an older list counts only while the newest one offers it. */
export function roleIn(roles: readonly Role[], role: Role | undefined): Role | undefined {
  return role && roles.includes(role) ? role : undefined
}

/** The one thing to do next; none while it is looked at, and where nothing can be done. */
export function mainButton(props: SyncButtonProps, decided: Decided): MainButton | undefined {
  const { stage, kind, to, onConfirm, onChoose, onRetry, onLater } = props
  const { match, carried } = decided
  if (stage.kind === 'loading') return undefined
  if (isKeepable(stage)) return { label: text('sync.addWhenOnline'), onClick: onLater }
  if (stage.kind === 'problem')
    return stage.retryable ? { label: text('ui.tryAgain'), onClick: onRetry } : undefined
  // Linking has another outcome than the preview on screen, so it is looked at before it is confirmed.
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

/** Where the backend wants a decision before it says what it would do. */
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
