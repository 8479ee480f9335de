import type { ComponentChild } from 'preact'
import type { DialogLife } from '../dashboard/meeting-place.ts'

/** What a kind of dialog gets to work with: where to draw, and whom to tell. It ends by `onClosed`, once. */
export interface Frame extends DialogLife {
  /** Shows this instead of what was shown before. */
  draw(dialog: ComponentChild): void
}
