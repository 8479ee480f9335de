import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { OpenStage } from '../../../lib/flows/dialog-flow.ts'
import { type SentenceSubject, sentenceFor } from '../../../lib/sentences/problem-sentences.ts'
import { leadOf } from './dialog-labels.ts'
import { useKeptFocus } from './use-kept-focus.ts'

/** What every dialog of ours has: a question, and what is known about the answer. */
export interface ModalDialogProps<Shown> {
  title: ComponentChildren
  stage: OpenStage<Shown, object>
  about: SentenceSubject
  /** With room for two values side by side. */
  wide?: boolean
  /** What is said while it is looked up. */
  loadingText: string
  /** What was found, in one line. */
  summary(shown: Shown): string
  /** Cancel, Close and Escape. What is under way goes on. */
  onCancel(): void
  children?: ComponentChildren
}

/** A modal dialog that opens when it is drawn, and gives the focus back when it goes. */
export function ModalDialog<Shown>(props: ModalDialogProps<Shown>) {
  const { title, stage, about, wide, onCancel, children } = props
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const onFocusIn = useKeptFocus(heading)

  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    heading.current?.focus()
    // Closed by hand before it leaves the page: that is what gives the focus back.
    return () => element?.close()
  }, [])

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
