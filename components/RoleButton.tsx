/** `entry`: in a menu of the dashboard's own; `button`: by itself. */
export interface RoleButtonProps {
  look: 'entry' | 'button'
  onPress(): void
}

/** Opens the dialog that changes a role. */
export function RoleButton({ look, onPress }: RoleButtonProps) {
  return (
    <button
      type="button"
      class={look === 'entry' ? 'entry' : 'btn'}
      aria-haspopup="dialog"
      onClick={onPress}
    >
      Change Role
    </button>
  )
}
