import type { ComponentChild } from 'preact'
import type { DialogLife } from '../dashboard/dialog-bridge.ts'
import type { OpenStage, Stage } from '../flows/dialog-flow.ts'

/** What a kind of dialog gets to work with: where to draw, and whom to tell. It ends by `onClosed`, once. */
export interface Frame extends DialogLife {
  /** Shows this instead of what was shown before. */
  draw(dialog: ComponentChild): void
}

/** Shows every stage of a dialog in the frame, as `look` draws it, and ends with the last. */
export function showIn<Shown, Choices>(
  frame: Frame,
  look: (stage: OpenStage<Shown, Choices>) => ComponentChild,
): (stage: Stage<Shown, Choices>) => void {
  return (stage) => {
    if (stage.kind === 'closed') return frame.onClosed()
    frame.onBusy(stage.kind === 'loading' || stage.kind === 'busy')
    frame.draw(look(stage))
  }
}
