import { BRANCH_NAME } from '../../lib/domain/branch.ts'

/** Draws one client's page in In-Home, the same client's in Facility, and the way from one to the other. */
export function TogglePicture() {
  return (
    <svg viewBox="0 0 280 170" aria-hidden="true">
      <g transform="translate(96 14)">
        <Page />
        <rect class="stay" x="93" y="9" width="65" height="18" rx="9" />
        <text class="on" x="125.5" y="22">
          {BRANCH_NAME.facility}
        </text>
        <text x="60" y="22">
          {BRANCH_NAME['in-home']}
        </text>
      </g>
      <g transform="translate(14 54)">
        <Page />
        <rect class="home" x="28" y="9" width="65" height="18" rx="9" />
        <text class="on" x="60" y="22">
          {BRANCH_NAME['in-home']}
        </text>
        <text x="125.5" y="22">
          {BRANCH_NAME.facility}
        </text>
      </g>
      <path class="way" d="M198 142c34 0 52-8 52-24M243 124l7-7 7 7" />
    </svg>
  )
}

/** A page of a dashboard: the bar, and a client. */
function Page() {
  return (
    <>
      <rect class="sheet" width="170" height="100" rx="8" />
      <path class="rule" d="M0 36h170" />
      <circle class="face" cx="30" cy="62" r="14" />
      <path class="dots" d="M25 60v.1M35 60v.1" />
      <path class="smile" d="M25 66q5 4 10 0" />
      <path class="name" d="M56 55h60" />
      <path class="words" d="M56 69h88M56 83h70" />
    </>
  )
}
