/** A button that shows a drawing; `label` is what it is called, and what its tooltip says. */
export interface IconButtonProps {
  label: string
  /** Path of the drawing, lines in a square of 20. */
  path: string
  /** Whether what it does is under way: then a press does nothing. Left out where that cannot be. */
  busy?: boolean | undefined
  onPress(): void
}

/** A small button without words. */
export function IconButton({ label, path, busy, onPress }: IconButtonProps) {
  return (
    <button
      type="button"
      class="btn icon"
      aria-label={label}
      title={label}
      aria-busy={busy}
      aria-disabled={busy}
      onClick={() => busy || onPress()}
    >
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        <path
          d={path}
          fill="none"
          stroke="currentColor"
          stroke-width="1.8"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      </svg>
    </button>
  )
}
