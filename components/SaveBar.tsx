import { useRef } from 'preact/hooks'
import { counted } from './count-words.ts'
import { useKeptFocus } from './kept-focus.ts'
import type { StatusMessage } from './operation-status.ts'
import { Spinner } from './Spinner.tsx'
import { StatusLine } from './StatusLine.tsx'

/** How many changes are not saved; `impossible`: how many of the pairs cannot work, so that nothing is saved. */
export interface SaveBarProps {
  changes: number
  impossible: number
  saving: boolean
  status?: StatusMessage | undefined
  onSave(): void
  onReset(): void
  /** Takes back what was saved last. */
  onUndo(): void
}

/** What was changed and is not saved, and what became of the last save. */
export function SaveBar(props: SaveBarProps) {
  const { changes, impossible, saving, status, onSave, onReset, onUndo } = props
  const box = useRef<HTMLDivElement>(null)
  const onFocusIn = useKeptFocus(box)
  const off = saving || changes === 0 || impossible > 0
  return (
    <div class="save" ref={box} tabIndex={-1} onFocusIn={onFocusIn}>
      <StatusLine message={status} onAct={onUndo} />
      <p id="unsaved" role="status">
        {changes > 0 && `${counted(changes, 'change')} not saved yet.`}
        {impossible > 0 && ` ${counted(impossible, 'pair')} cannot work: nothing can be saved.`}
      </p>
      <div class="ways">
        {changes > 0 && (
          <button
            type="button"
            class="btn"
            aria-disabled={saving}
            onClick={() => saving || onReset()}
          >
            Undo changes
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
          Save
        </button>
      </div>
    </div>
  )
}
