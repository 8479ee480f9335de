import type { AccessOutcome } from '../../../lib/domain/dashboards/access-outcome.ts'
import { type DashboardDefinition, originsOf } from '../../../lib/domain/dashboards/dashboard.ts'
import { text } from '../../../lib/text/text.ts'
import { BusyButton } from '../../ui/BusyButton.tsx'
import { AddressList } from './AddressList.tsx'
import { accessProblem } from './access-labels.ts'
import { StepFrame } from './StepFrame.tsx'

/** `asked`: what became of the last request for access. `problem`: the sentence why it was not stored. `isStored`: it stands in the list. */
export interface AccessStepProps {
  definition: DashboardDefinition
  asked: AccessOutcome | undefined
  problem: string | undefined
  busy: boolean
  isStored: boolean
  onAllow(): void
  onBack(): void
  onClose(): void
}

/** Shows the second step: which addresses the browser is going to ask about. */
export function AccessStep(props: AccessStepProps) {
  const { definition, asked, problem, busy, isStored, onAllow, onBack, onClose } = props
  const wrong = problem ?? accessProblem(asked, originsOf(definition))
  return (
    <StepFrame
      step="access"
      buttons={
        <>
          <button type="button" class="btn" onClick={onClose}>
            {text(isStored ? 'ui.close' : 'ui.cancel')}
          </button>
          <button type="button" class="btn" aria-disabled={busy} onClick={onBack}>
            {text('dashboards.back')}
          </button>
          <BusyButton busy={busy} held={busy} main onPress={onAllow}>
            {text('dashboards.allow')}
          </BusyButton>
        </>
      }
    >
      <p>{text('dashboards.accessLead')}</p>
      <AddressList origins={definition.origins} />
      <p>{text('dashboards.accessHint')}</p>
      <div role="alert">{wrong !== undefined && <p data-tone="error">{wrong}</p>}</div>
    </StepFrame>
  )
}
