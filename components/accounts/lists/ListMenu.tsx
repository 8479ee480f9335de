import { useId } from 'preact/hooks'
import { text } from '../../../lib/text/text.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { useMenu } from '../../ui/use-menu.ts'
import { ExportProgress, type ExportStage } from './ExportProgress.tsx'

/** The actions on the list as a whole. */
export interface ListMenuProps {
  exporting: ExportStage | undefined
  onExport(): void
  onCancelExport(): void
  /** Undefined where the actor may not sync in bulk. */
  onSelectFrom?: (() => void) | undefined
}

const DOTS = 'M4 10h.01M10 10h.01M16 10h.01'

/** Shows a menu of the rarer actions, and the progress of an export. */
export function ListMenu({ exporting, onExport, onCancelExport, onSelectFrom }: ListMenuProps) {
  const { isOpen, box, toggle, choose } = useMenu()
  const id = useId()
  const busy = exporting?.kind === 'working'

  return (
    <>
      <div class="list-menu" ref={box}>
        <IconButton
          label={text('lists.more')}
          path={DOTS}
          stroke={3.2}
          opens={{ id, isOpen }}
          onPress={toggle}
        />
        <div id={id} class="list-menu-items" hidden={!isOpen}>
          {onSelectFrom && (
            <button type="button" class="entry" onClick={() => choose(onSelectFrom)}>
              {text('lists.selectFrom')}
            </button>
          )}
          <button
            type="button"
            class="entry"
            aria-disabled={busy}
            onClick={() => busy || choose(onExport)}
          >
            {text('lists.exportCsv')}
          </button>
        </div>
      </div>
      <ExportProgress stage={exporting} onCancel={onCancelExport} />
    </>
  )
}
