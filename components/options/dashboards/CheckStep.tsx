import type { ComponentChildren } from 'preact'
import { text } from '../../../lib/text/text.ts'
import { StepFrame } from './StepFrame.tsx'

/** `children`: the report of the check. */
export interface CheckStepProps {
  onBack(): void
  onDone(): void
  children: ComponentChildren
}

/** Shows the last step: whether what was connected is as expected. */
export function CheckStep({ onBack, onDone, children }: CheckStepProps) {
  return (
    <StepFrame
      step="check"
      buttons={
        <>
          <button type="button" class="btn" onClick={onBack}>
            {text('dashboards.back')}
          </button>
          <button type="button" class="btn main" onClick={onDone}>
            {text('dashboards.done')}
          </button>
        </>
      }
    >
      <p>{text('dashboards.checkLead')}</p>
      {children}
    </StepFrame>
  )
}
