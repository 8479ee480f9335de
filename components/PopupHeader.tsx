import { Mark } from './Mark.tsx'

/** Who is signed in, and how fresh the list is. */
export interface PopupHeaderProps {
  actorName?: string | undefined
  refreshing: boolean
  onRefresh(): void
  /** Left out where there are no options. */
  onOptions?: (() => void) | undefined
  /** Left out in the side panel, and where there is none. */
  onSidePanel?: (() => void) | undefined
  /** When the list was last brought up to date. Epoch milliseconds. */
  updatedAt?: number | undefined
}

/** The top of the popup: the mark, the signed-in person, and the refresh button. */
export function PopupHeader(props: PopupHeaderProps) {
  const { actorName, refreshing, onRefresh, onOptions, onSidePanel, updatedAt } = props
  return (
    <header class="top">
      <Mark />
      <div>
        <h1>Tandem</h1>
        {actorName !== undefined && (
          <small>
            <bdi>{actorName}</bdi>
            {updatedAt !== undefined && ` · updated ${timeOf(updatedAt)}`}
          </small>
        )}
      </div>
      {onSidePanel && (
        <button
          type="button"
          class="btn icon"
          aria-label="Open in side panel"
          title="Open in side panel"
          onClick={onSidePanel}
        >
          <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
            <path
              d="M5 3.5h10a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-9a2 2 0 0 1 2-2zM12 3.5v13"
              fill="none"
              stroke="currentColor"
              stroke-width="1.8"
              stroke-linecap="round"
              stroke-linejoin="round"
            />
          </svg>
        </button>
      )}
      {onOptions && (
        <button
          type="button"
          class="btn icon"
          aria-label="Options"
          title="Options"
          onClick={onOptions}
        >
          <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
            <path
              d="M3 6h5M12 6h5M3 14h9M16 14h1M10 4v4M14 12v4"
              fill="none"
              stroke="currentColor"
              stroke-width="1.8"
              stroke-linecap="round"
              stroke-linejoin="round"
            />
          </svg>
        </button>
      )}
      <button
        type="button"
        class="btn icon"
        aria-label="Refresh"
        title="Refresh"
        aria-busy={refreshing}
        aria-disabled={refreshing}
        onClick={() => refreshing || onRefresh()}
      >
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
          <path
            d="M16 10a6 6 0 1 1-1.8-4.3M16 3v3.5h-3.5"
            fill="none"
            stroke="currentColor"
            stroke-width="1.8"
            stroke-linecap="round"
            stroke-linejoin="round"
          />
        </svg>
      </button>
    </header>
  )
}

function timeOf(epochMs: number): string {
  return new Intl.DateTimeFormat(undefined, { timeStyle: 'short' }).format(epochMs)
}
