import { useLayoutEffect, useRef } from 'preact/hooks'
import { BRANCH_NAME, type Branch } from '../../lib/domain/branch.ts'
import { text } from '../../lib/text/text.ts'

/** A code of a door, an alarm or a lockbox is to be copied into this branch. */
export interface HiddenQuestionProps {
  to: Branch
  label: string
  onYes(): void
  onNo(): void
}

/** Asks before a hidden value is copied: what nobody reads here is not copied by one press. */
export function HiddenQuestion({ to, label, onYes, onNo }: HiddenQuestionProps) {
  const question = useRef<HTMLParagraphElement>(null)
  // The question, not the button: a key that is held down for too long must not answer it.
  useLayoutEffect(() => question.current?.focus(), [])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls, these are buttons
    <div
      role="group"
      aria-label={text('compare.hiddenField', { field: label })}
      data-tone="waiting"
    >
      <p tabIndex={-1} ref={question}>
        {text('compare.confirmHidden', { branch: BRANCH_NAME[to] })}
      </p>
      <div class="ways">
        <button type="button" class="btn small" onClick={onYes}>
          {text('compare.copyHidden')}
        </button>
        <button type="button" class="btn small" onClick={onNo}>
          {text('compare.leave')}
        </button>
      </div>
    </div>
  )
}
