/** Where the rows of the list stand, whether somebody is in In-Home and in Facility, and how long the names are. */
const ROWS = [
  { y: 78, home: true, stay: false, name: 46 },
  { y: 105, home: true, stay: true, name: 62 },
  { y: 132, home: false, stay: true, name: 40 },
]

/** Draws the popup below its button in the toolbar: a search, and people of both with their badges. */
export function FindPicture() {
  return (
    <svg viewBox="0 0 280 170" aria-hidden="true">
      <rect class="soft" x="10" y="10" width="260" height="26" rx="8" />
      <rect class="sheet" x="20" y="15" width="176" height="16" rx="8" />
      <g transform="translate(228 14) scale(.56)">
        <path class="home" d="M16 0H8a8 8 0 0 0-8 8v16a8 8 0 0 0 8 8h8z" />
        <path class="stay" d="M16 0h8a8 8 0 0 1 8 8v16a8 8 0 0 1-8 8h-8z" />
        <path
          class="paw"
          d="M16 19.5c2 0 4 1.2 4 2.6s-2 2-4 2-4-.6-4-2 2-2.6 4-2.6zM7.2 15v1M24.8 15v1M12.4 8.6v1.6M19.6 8.6v1.6"
        />
      </g>
      <path class="sheet" d="M84 48q0-8 8-8h138l7-6 7 6h8q8 0 8 8v104q0 8-8 8H92q-8 0-8-8z" />
      <circle class="lens" cx="101" cy="54" r="5" />
      <path class="lens" d="M105 58l4 4" />
      <path class="words" d="M118 55h54" />
      <path class="rule" d="M94 68h156" />
      {ROWS.map(({ y, home, stay, name }) => (
        <g key={y} transform={`translate(96 ${y})`}>
          <circle class="face" cx="9" cy="10" r="9" />
          <path class="name" d={`M28 10h${name}`} />
          {home && <rect class="home" x="100" y="4" width="22" height="12" rx="6" />}
          {stay && <rect class="stay" x="128" y="4" width="22" height="12" rx="6" />}
        </g>
      ))}
    </svg>
  )
}
