/** Text in code that is no sentence of ours, or that cannot come from a catalogue. */
export interface AllowedText {
  /** Path of the file. */
  path: string
  /** The text just as it stands there; without one, all of the file. */
  text?: string
  reason: string
}

export const ALLOWED: AllowedText[] = [
  { path: 'lib/domain/branch.ts', reason: 'the vendor’s names of the two branches' },
  { path: 'lib/domain/role.ts', reason: 'the vendor’s names of the roles' },
]
