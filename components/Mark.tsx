/** Tandem's mark: two linked rounds, one in the colour of each software. Decoration only. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 20" width="29" height="18" aria-hidden="true">
      <g fill="none" stroke-width="4.5">
        <circle cx="11" cy="10" r="7.5" class="mark-home" />
        <circle cx="21" cy="10" r="7.5" class="mark-stay" />
        <path d="M13.6 3A7.5 7.5 0 0 1 18.3 8.3" class="mark-home" />
      </g>
    </svg>
  )
}
