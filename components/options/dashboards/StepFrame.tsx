import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { type TextKey, text } from '../../../lib/text/text.ts'

/** The steps in which a dashboard is connected. */
export const STEPS = ['address', 'access', 'check'] as const

export type Step = (typeof STEPS)[number]

const STEP_LABELS = {
  address: 'dashboards.stepAddress',
  access: 'dashboards.stepAccess',
  check: 'dashboards.stepCheck',
} as const satisfies Record<Step, TextKey>

/** The step that is shown, and its buttons. */
export interface StepFrameProps {
  step: Step
  buttons: ComponentChildren
  children: ComponentChildren
}

/** Shows how far it is, and the current step. Its heading takes the focus when it begins. */
export function StepFrame({ step, buttons, children }: StepFrameProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const at = STEPS.indexOf(step)

  // biome-ignore lint/correctness/useExhaustiveDependencies: each step takes it anew
  useLayoutEffect(() => heading.current?.focus(), [step])

  return (
    <section class="panel" aria-labelledby="step">
      <ol class="steps" aria-label={text('dashboards.steps')}>
        {STEPS.map((each, index) => (
          <li key={each} aria-current={each === step ? 'step' : undefined} data-done={index < at}>
            {text(STEP_LABELS[each])}
          </li>
        ))}
      </ol>
      <h3 id="step" tabIndex={-1} ref={heading}>
        {text('dashboards.stepHeading', {
          at: at + 1,
          total: STEPS.length,
          step: text(STEP_LABELS[step]),
        })}
      </h3>
      {children}
      <div class="ways end">{buttons}</div>
    </section>
  )
}
