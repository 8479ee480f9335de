import { useLayoutEffect, useRef } from 'preact/hooks'
import { richText } from '../../../lib/text/rich-text.ts'
import { text } from '../../../lib/text/text.ts'
import { BusyButton } from '../../ui/BusyButton.tsx'
import { useModal } from '../../ui/dialog/use-modal.ts'

/** `problem`: the sentence why it was not removed. */
export interface RemoveDialogProps {
  name: string
  busy: boolean
  problem: string | undefined
  onRemove(): void
  onCancel(): void
}

/** Asks before a dashboard is removed, and says what happens then. */
export function RemoveDialog({ name, busy, problem, onRemove, onCancel }: RemoveDialogProps) {
  const dialog = useModal()
  const heading = useRef<HTMLHeadingElement>(null)

  useLayoutEffect(() => heading.current?.focus(), [])

  return (
    <dialog
      class="confirm"
      ref={dialog}
      aria-labelledby="remove-title"
      onCancel={(event) => {
        event.preventDefault()
        onCancel()
      }}
    >
      <h2 id="remove-title" tabIndex={-1} ref={heading}>
        {richText('dashboards.removeTitle', { name: <bdi>{name}</bdi> })}
      </h2>
      <p>{text('dashboards.removeLead')}</p>
      <div role="alert">{problem !== undefined && <p data-tone="error">{problem}</p>}</div>
      <div class="ways end">
        <button type="button" class="btn" onClick={onCancel}>
          {text('ui.cancel')}
        </button>
        <BusyButton busy={busy} held={busy} main onPress={onRemove}>
          {text('dashboards.remove')}
        </BusyButton>
      </div>
    </dialog>
  )
}
