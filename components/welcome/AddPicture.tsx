import { BRANCH_NAME } from '../../lib/domain/branch.ts'

/** Draws a profile in In-Home, what of it is copied and what stays behind, and the profile that it becomes in Facility. */
export function AddPicture() {
  return (
    <svg viewBox="0 0 280 170" aria-hidden="true">
      <g transform="translate(8 28)">
        <Profile label={BRANCH_NAME['in-home']} tint="home" />
      </g>
      <g transform="translate(194 28)">
        <Profile label={BRANCH_NAME.facility} tint="stay" isNew />
      </g>
      <rect class="sheet" x="105" y="18" width="70" height="134" rx="8" />
      <path class="name" d="M117 37h38" />
      <path class="tick" d="M116 60l4 4 7-8M116 82l4 4 7-8M116 104l4 4 7-8" />
      <path class="words" d="M136 61h28M136 83h20M136 105h25" />
      <path class="faint" d="M117 123l8 8M125 123l-8 8M136 127h18" />
      <path class="way" d="M91 84h9M96 80l4 4-4 4M180 84h9M185 80l4 4-4 4" />
    </svg>
  )
}

interface ProfileProps {
  label: string
  tint: 'home' | 'stay'
  /** True for the profile that comes to be. */
  isNew?: boolean
}

function Profile({ label, tint, isNew }: ProfileProps) {
  return (
    <>
      <rect class={isNew ? 'sheet new' : 'sheet'} width="78" height="112" rx="8" />
      <rect class={tint} x="8" y="8" width="62" height="18" rx="9" />
      <text class="on" x="39" y="21">
        {label}
      </text>
      <circle class="face" cx="39" cy="50" r="14" />
      <path class="dots" d="M34 48v.1M44 48v.1" />
      <path class="smile" d="M34 54q5 4 10 0" />
      <path class="name" d="M20 77h38" />
      <path class="words" d="M16 91h46" />
    </>
  )
}
