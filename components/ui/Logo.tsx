/** Draws Tandem's mark: one paw on the colours of both branches. Decoration only. */
export function Logo() {
  return (
    <svg class="mark" viewBox="0 0 32 32" width="24" height="24" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="#7a4fe0" />
      <path d="M16 0H8a8 8 0 0 0-8 8v16a8 8 0 0 0 8 8h8z" fill="#0f9686" />
      <path
        d="M16 19.5c2 0 4 1.2 4 2.6s-2 2-4 2-4-.6-4-2 2-2.6 4-2.6zM7.2 15v1M24.8 15v1M12.4 8.6v1.6M19.6 8.6v1.6"
        fill="#fff"
        stroke="#fff"
        stroke-width="5.2"
        stroke-linecap="round"
      />
    </svg>
  )
}
