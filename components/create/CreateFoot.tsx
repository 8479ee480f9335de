import type { AccountKind } from '../../lib/domain/accounts/account.ts'
import type { FormEntry } from '../../lib/domain/create/creation.ts'
import { text } from '../../lib/text/text.ts'
import { Spinner } from '../ui/Spinner.tsx'
import { type CreateStage, sendLabel } from './create-labels.ts'

/** The foot of the form: the choice of an e-mail, the stage, and the buttons. */
export interface CreateFootProps {
  kind: AccountKind
  entry: FormEntry
  stage: CreateStage
  status: { text: string; tone: 'waiting' | 'error' } | undefined
  onWelcome(welcome: boolean): void
  onAskAgain(): void
  onDiscard(): void
}

/** Shows the choice of an e-mail, the status line and the buttons. */
export function CreateFoot(props: CreateFootProps) {
  const { kind, entry, stage, status, onWelcome, onAskAgain, onDiscard } = props
  const isBusy = stage.kind !== 'filling'
  return (
    <div class="form-foot">
      <label class="tick">
        <input
          type="checkbox"
          checked={entry.welcome}
          disabled={isBusy}
          onChange={({ currentTarget }) => onWelcome(currentTarget.checked)}
        />
        {text(kind === 'client' ? 'create.sendWelcome' : 'create.sendActivation')}
      </label>
      <small>{text(entry.welcome ? 'create.oneEmail' : 'create.noEmail')}</small>
      <p role="status" data-tone={status?.tone}>
        {status?.text}
      </p>
      <div class="form-ways">
        <button type="submit" class="btn main" aria-busy={isBusy} aria-disabled={isBusy}>
          {isBusy && <Spinner />}
          {sendLabel(kind, entry.branches)}
        </button>
        {stage.kind === 'unknown' && (
          <button type="button" class="btn" onClick={onAskAgain}>
            {text('create.checkAgain')}
          </button>
        )}
        {stage.kind === 'filling' && (
          <button type="button" class="btn text" onClick={onDiscard}>
            {text('create.discard')}
          </button>
        )}
      </div>
    </div>
  )
}
