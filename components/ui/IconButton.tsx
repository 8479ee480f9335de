/** A button that shows an icon. `label`: its accessible name. `title`: its tooltip, where that differs. */
export interface IconButtonProps {
  label: string
  title?: string
  /** Path of the icon, lines in a square of 20 units. */
  path: string
  /** Width of its lines, in the same units. */
  stroke?: number
  /** Id of the element that it opens, and whether that is open; undefined where it opens nothing. */
  opens?: { id: string; isOpen: boolean }
  /** True while its action is under way: a click then does nothing. Undefined where its action takes no time. */
  busy?: boolean | undefined
  /** True for a smaller button inside a line of text. */
  small?: boolean
  onPress(): void
}

/** Shows a small button without text. */
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
