import type { NoticeKind } from './PopupNotice.tsx'

/** Small drawings, one for each notice: strokes on a 64 by 48 ground. */
const LINES: Record<NoticeKind, string> = {
  'signed-out': 'M22 22v-5a10 10 0 0 1 20 0v5M17 22h30v20H17zM32 30v5',
  'no-dashboard': 'M8 8h48v32H8zM8 17h48M14 12.5h.1M19 12.5h.1M24 28h16M32 23v10',
  offline: 'M12 20a29 29 0 0 1 40 0M20 28a18 18 0 0 1 24 0M32 38h.1M12 6l40 38',
  error: 'M32 7l24 36H8zM32 20v11M32 37h.1',
  empty: 'M10 40c0-14 44-14 44 0zM22 18a3 4 0 1 0 .1 0M42 18a3 4 0 1 0 .1 0M32 12a3 4 0 1 0 .1 0',
  'no-match': 'M28 6a15 15 0 1 0 .1 0M39 32l12 11M22 21h12',
  loading: 'M10 10h44M10 20h30M10 30h38M10 40h22',
}

/** The drawing of a notice. Decoration: the words beside it say the same. */
export function NoticeArt({ kind }: { kind: NoticeKind }) {
  return (
    <svg class="art" viewBox="0 0 64 48" width="96" height="72" aria-hidden="true">
      <path
        d={LINES[kind]}
        fill="none"
        stroke="currentColor"
        stroke-width="3"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  )
}
