import { BRANCH_NAME } from '../../lib/domain/branch.ts'

/** Draws a profile in In-Home, what of it is copied and what stays behind, and the profile that it becomes in Facility. */
export function AddPicture() {
  return (
    <svg viewBox="0 0 280 170" aria-hidden="true">
      <g transform="translate(10 28)">
        <Profile label={BRANCH_NAME['in-home']} tint="home" />
      </g>
      <g transform="translate(196 28)">
        <Profile label={BRANCH_NAME.facility} tint="stay" isNew />
      </g>
      <rect class="sheet" x="92" y="18" width="96" height="134" rx="8" />
      <path class="name" d="M106 37h58" />
      <path class="tick" d="M106 60l4 4 7-8M106 82l4 4 7-8M106 104l4 4 7-8" />
      <path class="words" d="M126 61h48M126 83h36M126 105h42" />
      <path class="faint" d="M107 123l8 8M115 123l-8 8M126 127h30" />
      <path class="way" d="M78 84h9M192 84h9M196 79l5 5-5 5" />
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
      <rect class={isNew ? 'sheet new' : 'sheet'} width="74" height="112" rx="8" />
      <rect class={tint} x="7" y="8" width="60" height="18" rx="9" />
      <text class="on" x="37" y="21">
        {label}
      </text>
      <circle class="face" cx="37" cy="50" r="14" />
      <path class="dots" d="M32 48v.1M42 48v.1" />
      <path class="smile" d="M32 54q5 4 10 0" />
      <path class="name" d="M18 77h38" />
      <path class="words" d="M14 91h46" />
    </>
  )
}
