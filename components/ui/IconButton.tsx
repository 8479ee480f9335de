/** A button that shows a drawing; `label` is what it is called, `title` what its tooltip says where that is something else. */
export interface IconButtonProps {
  label: string
  title?: string
  /** Path of the drawing, lines in a square of 20. */
  path: string
  /** How thick its lines are. */
  stroke?: number
  /** What stands behind it and whether it is in sight; left out where there is nothing. */
  opens?: { id: string; isOpen: boolean }
  /** Whether what it does is under way: then a press does nothing. Left out where that cannot be. */
  busy?: boolean | undefined
  /** For smaller ones inside a line of text. */
  small?: boolean
  onPress(): void
}

/** A small button without words. */
export function IconButton(props: IconButtonProps) {
  const { label, title = label, path, stroke = 1.8, opens, busy, small = false, onPress } = props
  const size = small ? 15 : 18
  return (
    <button
      type="button"
      class={small ? 'btn icon tiny' : 'btn icon'}
      aria-label={label}
      title={title}
      aria-busy={busy}
      aria-disabled={busy}
      aria-expanded={opens?.isOpen}
      aria-controls={opens?.id}
      onClick={() => busy || onPress()}
    >
      <svg viewBox="0 0 20 20" width={size} height={size} aria-hidden="true">
        <path
          d={path}
          fill="none"
          stroke="currentColor"
          stroke-width={stroke}
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      </svg>
    </button>
  )
}
