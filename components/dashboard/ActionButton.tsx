/** `variant`: `entry` in the dashboard's own menu, `button` on its own. */
export interface ActionButtonProps {
  variant: 'entry' | 'button'
  label: string
  onPress(): void
}

/** Shows the button that opens a dialog about the person of the page. */
export function ActionButton({ variant, label, onPress }: ActionButtonProps) {
  return (
    <button
      type="button"
      class={variant === 'entry' ? 'entry' : 'btn'}
      aria-haspopup="dialog"
      onClick={onPress}
    >
      {label}
    </button>
  )
}
