import type { OpenDialog } from '../domain/outbox/open-dialog.ts'
import type { DialogContext, DialogFrame } from './dialog-context.ts'

/** Starts one kind of dialog: asks the worker for its content, and draws every stage into the frame. */
export type StartDialog<Kind extends OpenDialog['kind']> = (
  dialog: Extract<OpenDialog, { kind: Kind }>,
  context: DialogContext,
  frame: DialogFrame,
) => void
