/** `entry`: in a menu of the dashboard's own; `button`: by itself. */
export interface ActionButtonProps {
  variant: 'entry' | 'button'
  label: string
  onPress(): void
}

/** Opens a dialog about the person of the page. */
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
