import { useRef } from 'preact/hooks'
import type { StatusMessage } from '../../lib/domain/outbox/status-message.ts'
import { text } from '../../lib/text/text.ts'
import { useKeptFocus } from '../ui/dialog/use-kept-focus.ts'
import { Spinner } from '../ui/Spinner.tsx'
import { StatusLine } from '../ui/StatusLine.tsx'

/** The number of unsaved changes. `impossible`: how many pairs cannot work; with one, nothing is saved. */
export interface SaveBarProps {
  changes: number
  impossible: number
  saving: boolean
  status?: StatusMessage | undefined
  onSave(): void
  onReset(): void
  /** Undoes the last save. */
  onUndo(): void
}

/** Shows the unsaved changes, and the outcome of the last save. */
export function SaveBar(props: SaveBarProps) {
  const { changes, impossible, saving, status, onSave, onReset, onUndo } = props
  const box = useRef<HTMLDivElement>(null)
  const onFocusIn = useKeptFocus(box)
  const off = saving || changes === 0 || impossible > 0
  return (
    <div class="save" ref={box} tabIndex={-1} onFocusIn={onFocusIn}>
      <StatusLine message={status} onAct={onUndo} />
      <p id="unsaved" role="status">
        {changes > 0 && text('mapping.unsaved', { count: changes })}{' '}
        {impossible > 0 && text('mapping.impossible', { count: impossible })}
      </p>
      <div class="ways">
        {changes > 0 && (
          <button
            type="button"
            class="btn"
            aria-disabled={saving}
            onClick={() => saving || onReset()}
          >
            {text('mapping.undoChanges')}
          </button>
        )}
        <button
          type="button"
          class="btn main"
          aria-busy={saving}
          aria-disabled={off}
          aria-describedby="unsaved"
          onClick={() => off || onSave()}
        >
          {saving && <Spinner />}
          {text('ui.save')}
        </button>
      </div>
    </div>
  )
}
