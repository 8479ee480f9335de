import { useLayoutEffect, useRef } from 'preact/hooks'
import { BRANCH_NAME, type Branch } from '../../lib/domain/branch.ts'
import { text } from '../../lib/text/text.ts'

/** The code of a door, alarm or lockbox that is to be copied, and the branch it goes into. */
export interface HiddenQuestionProps {
  to: Branch
  label: string
  onYes(): void
  onNo(): void
}

/** Asks before a hidden value is copied: a value that is not shown needs a second click. */
export function HiddenQuestion({ to, label, onYes, onNo }: HiddenQuestionProps) {
  const question = useRef<HTMLParagraphElement>(null)
  // Focuses the question, not the button: a key still held down must not answer it.
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
        <button type="button" class="btn small" data-commits onClick={onYes}>
          {text('compare.copyHidden')}
        </button>
        <button type="button" class="btn small" onClick={onNo}>
          {text('compare.leave')}
        </button>
      </div>
    </div>
  )
}
