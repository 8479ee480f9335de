import type { VNode } from 'preact'
import { vi } from 'vitest'
import type { DialogContext } from '../../../../lib/dialogs/dialog-context.ts'
import { startDialog } from '../../../../lib/dialogs/dialogs.ts'
import type { OpenDialog } from '../../../../lib/domain/outbox/open-dialog.ts'
import { failed } from '../../../../lib/domain/result.ts'
import type { CallName, CallResult, CallWorker } from '../../../../lib/messaging/contract.ts'
import { dialogContext } from './dialog-contexts.ts'

/** What a worker answers; everything else is out of its reach. */
export type Answers = { [Name in CallName]?: CallResult<Name> }

/** Starts a dialog as a press does, with a worker that answers like this. Nothing is drawn: what would be is looked at. */
export function openDialog(
  dialog: OpenDialog,
  answers: Answers = {},
  change: Partial<DialogContext> = {},
) {
  const asked: [string, unknown][] = []
  const call = (async (name: CallName, args: unknown) => {
    asked.push([name, args])
    return answers[name] ?? failed({ name: 'offline' })
    // Safe: each answer is of its call, and the refusal is one to every call.
  }) as CallWorker
  const ended = new AbortController()
  const drawn: Record<string, unknown>[] = []
  const onClosed = vi.fn()
  startDialog(dialog, dialogContext({ call, ...change }), {
    signal: ended.signal,
    onBusy: () => {},
    onClosed,
    draw: (content) => {
      // Safe: every dialog is one component.
      drawn.push((content as VNode<Record<string, unknown>>).props)
    },
  })
  return {
    asked,
    onClosed,
    end: () => ended.abort(),
    /** What the dialog is given at this moment. */
    shown: () => drawn.at(-1),
    /** Waits until the dialog has got this far. */
    until: (kind: string) =>
      vi.waitFor(() => {
        if (stageOf(drawn.at(-1)) !== kind) throw new Error(`it is at ${stageOf(drawn.at(-1))}`)
      }),
    /** Does what the dialog does at a press. */
    press(handler: string, ...args: unknown[]) {
      const on: unknown = drawn.at(-1)?.[handler]
      if (typeof on !== 'function') throw new Error(`it has no ${handler}`)
      on(...args)
    },
  }
}

function stageOf(props: Record<string, unknown> | undefined): unknown {
  const stage = props?.stage
  return typeof stage === 'object' && stage && 'kind' in stage ? stage.kind : undefined
}
