import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { ExportLine, type ExportStage } from './ExportLine.tsx'

/** What can be done with the list as a whole. */
export interface ListMenuProps {
  exporting: ExportStage | undefined
  onExport(): void
  onCancelExport(): void
  /** Left out for those who may not sync in bulk. */
  onSelectFrom?: (() => void) | undefined
}

/** A button behind which the rarer things stand, and a line that says how far a file is. */
export function ListMenu({ exporting, onExport, onCancelExport, onSelectFrom }: ListMenuProps) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const busy = exporting?.kind === 'working'

  useEffect(() => {
    if (!open) return
    const listening = new AbortController()
    const { signal } = listening
    const leave = ({ target }: Event) => {
      if (target instanceof Node && !box.current?.contains(target)) setOpen(false)
    }
    document.addEventListener('pointerdown', leave, { signal })
    document.addEventListener('focusin', leave, { signal })
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape') return
        // Escape would close the popup itself.
        event.preventDefault()
        setOpen(false)
        box.current?.querySelector('button')?.focus()
      },
      { signal },
    )
    return () => listening.abort()
  }, [open])

  function choose(act: () => void) {
    setOpen(false)
    box.current?.querySelector('button')?.focus()
    act()
  }

  return (
    <>
      <div class="list-menu" ref={box}>
        <button
          type="button"
          class="btn icon"
          aria-label="More"
          title="More"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
            <path
              d="M4 10h.01M10 10h.01M16 10h.01"
              stroke="currentColor"
              stroke-width="3.2"
              stroke-linecap="round"
            />
          </svg>
        </button>
        <div id={id} class="list-menu-items" hidden={!open}>
          {onSelectFrom && (
            <button type="button" class="entry" onClick={() => choose(onSelectFrom)}>
              Select from a list…
            </button>
          )}
          <button
            type="button"
            class="entry"
            aria-disabled={busy}
            onClick={() => busy || choose(onExport)}
          >
            Export as CSV
          </button>
        </div>
      </div>
      <ExportLine stage={exporting} onCancel={onCancelExport} />
    </>
  )
}
