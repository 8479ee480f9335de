import type { EmptyStateKind } from './empty-state-kind.ts'

/** Small drawings on a 96 by 72 ground, one for each empty state: a stroke in the colour of each branch. */
const STROKES: Record<EmptyStateKind, [string, string]> = {
  'signed-out': ['M33 34h30v22H33zM48 43v5', 'M38 34v-7a10 10 0 0 1 20 0v7'],
  'no-dashboard': ['M30 56V34l18-15 18 15v22z', 'M42 56V46a6 6 0 0 1 12 0v10'],
  'no-feed': ['M28 22h28v34H28z', 'M64 40a7 7 0 1 0 .1 0M55 60q9-9 18 0'],
  // A gate that stands shut, and a signpost that points elsewhere.
  'no-access': ['M30 56V30h36v26M42 30v26M54 30v26', 'M26 43h44M33 30v-6h30v6'],
  moved: ['M48 58V20', 'M36 24h22l7 6-7 6H36zM58 42H40l-6 5 6 5h18z'],
  offline: ['M28 33a29 29 0 0 1 40 0M37 42a16 16 0 0 1 22 0M48 52h.1', 'M31 19l34 38'],
  error: ['M48 18l21 37H27z', 'M48 31v11M48 48.5h.1'],
  empty: ['M26 38h44l-6 18H32z', 'M38 30v-3M48 28v-6M58 30v-3'],
  'no-match': ['M45 17a15 15 0 1 0 .1 0M56 43l12 13', 'M40 28h.1M50 28h.1M40 37q5-4 10 0'],
  'no-fit': ['M40 24a14 14 0 1 0 .1 0', 'M56 24a14 14 0 1 1-.1 0'],
  'nothing-waits': ['M26 40l8-16h28l8 16v14H26z', 'M26 40h13q2 7 9 7t9-7h13'],
  'no-history': ['M48 18a20 20 0 1 0 .1 0', 'M48 27v11l8 5'],
  'no-line': ['M45 17a15 15 0 1 0 .1 0M56 43l12 13', 'M38 28h14M38 36h9'],
  refilling: ['M33 32a17 17 0 0 1 30 0M63 45a17 17 0 0 1-30 0', 'M64 22v10H54M32 55V45h10'],
  'no-room': ['M28 26h40v26H28z', 'M34 45h28M48 30v7M48 40h.1'],
  loading: ['M30 26h36M30 46h36', 'M30 36h24M30 56h14'],
}

/** Draws the picture of an empty state. Decoration: the text beside it says the same. */
export function EmptyStateArt({ kind }: { kind: EmptyStateKind }) {
  const [first, second] = STROKES[kind]
  return (
    <svg viewBox="0 0 96 72" width="120" height="90" aria-hidden="true">
      <circle cx="48" cy="38" r="34" />
      <path d={first} />
      <path d={second} />
    </svg>
  )
}
