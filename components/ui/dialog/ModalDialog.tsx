import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { OpenStage } from '../../../lib/flows/dialog-flow.ts'
import { type SentenceSubject, sentenceFor } from '../../../lib/sentences/problem-sentences.ts'
import { leadOf } from './dialog-labels.ts'
import { useKeptFocus } from './use-kept-focus.ts'
import { useModal } from './use-modal.ts'

/** The title and the stage of a dialog, and what it shows in each stage. */
export interface ModalDialogProps<Shown> {
  title: ComponentChildren
  stage: OpenStage<Shown, object>
  about: SentenceSubject
  /** True for a dialog with room for two values side by side. */
  wide?: boolean
  /** The text while the content is loading. */
  loadingText: string
  /** Says in one line what was found. */
  summary(shown: Shown): string
  /** Called by Cancel, Close and Escape. An action that is under way goes on. */
  onCancel(): void
  children?: ComponentChildren
}

/** Shows a modal dialog: it opens when it is drawn, and returns the focus when it is removed. */
export function ModalDialog<Shown>(props: ModalDialogProps<Shown>) {
  const { title, stage, about, wide, onCancel, children } = props
  const dialog = useModal()
  const heading = useRef<HTMLHeadingElement>(null)
  const onFocusIn = useKeptFocus(heading)

  useLayoutEffect(() => heading.current?.focus(), [])

  return (
    <dialog
      ref={dialog}
      class={wide ? 'wide' : undefined}
      aria-labelledby="dialog-title"
      onFocusIn={onFocusIn}
      onCancel={(event) => {
        event.preventDefault()
        onCancel()
      }}
    >
      <div class="head">
        <h2 id="dialog-title" tabIndex={-1} ref={heading}>
          {title}
        </h2>
        <p data-tone={stage.kind === 'problem' ? 'error' : undefined} role="status">
          {leadOf(stage, about, props)}
        </p>
      </div>
      {stage.kind === 'preview' && stage.changed && (
        <p data-tone="waiting" role="alert">
          {sentenceFor({ name: 'changed', changed: stage.changed }, about)}
        </p>
      )}
      {stage.kind === 'loading' && <div class="bones" />}
      {children}
    </dialog>
  )
}
