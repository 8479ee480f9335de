import type { ComponentChild } from 'preact'
import type { Operation } from '../domain/outbox/operation.ts'
import { failed, type Result, saysYes } from '../domain/result.ts'
import {
  createDialogFlow,
  type DialogFlow,
  type DialogFlowPorts,
  type OpenStage,
} from '../flows/dialog-flow.ts'
import type { DialogContext, DialogFrame } from './dialog-context.ts'

/** Props that every dialog component takes. */
export interface DialogControls<Shown, Choices> {
  stage: OpenStage<Shown, Choices>
  onRetry(): void
  onCancel(): void
}

/** The steps of one dialog, from its preview to the operation in the outbox. */
export interface DialogSteps<Shown, Choices>
  extends Pick<DialogFlowPorts<Shown, Choices>, 'preview' | 'confirm' | 'later'> {
  /** Returns the id under which the operation is stored once the preview is confirmed. */
  operationId(shown: Shown): string
  draw(controls: DialogControls<Shown, Choices>, flow: DialogFlow<Choices>): ComponentChild
}

/** Starts a dialog with no choices made, and draws each stage into the frame until it is closed. */
export function startFlow<Shown, Choices extends object>(
  { preview, confirm, later, operationId, draw }: DialogSteps<Shown, Choices>,
  { call, isStill, accepted }: DialogContext,
  { signal, onBusy, onClosed, draw: show }: DialogFrame,
  noChoices: Choices,
): void {
  const ifStill = async (act: () => Promise<Result<Operation>>): Promise<Result<Operation>> =>
    isStill() ? act() : failed({ name: 'changed' })

  const flow: DialogFlow<Choices> = createDialogFlow<Shown, Choices>(
    {
      preview,
      confirm: (shown, choices) => ifStill(() => confirm(shown, choices)),
      ...(later && { later: (choices: Choices) => ifStill(() => later(choices)) }),
      isStored: (shown) => saysYes(call('operation.holds', { operationId: operationId(shown) })),
      accepted,
      show(stage) {
        if (stage.kind === 'closed') return onClosed()
        onBusy(stage.kind === 'loading' || stage.kind === 'busy')
        show(draw({ stage, onRetry: () => void flow.load(), onCancel: flow.close }, flow))
      },
    },
    noChoices,
  )
  signal.addEventListener('abort', flow.close)
  void flow.load()
}
