import { type ComponentChild, cloneElement, isValidElement } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { DialogContext, DialogFrame } from '../../../dialogs/dialog-context.ts'
import type { Account } from '../../../domain/accounts/account.ts'
import type { Workplaces } from '../../../domain/accounts/page-view.ts'
import type { OpenDialog } from '../../../domain/outbox/open-dialog.ts'
import type { Operation } from '../../../domain/outbox/operation.ts'
import type { Problem } from '../../../domain/problem.ts'
import { call } from '../../../messaging/client.ts'
import { personOf } from './dialog-person.ts'

/** The popup's only dialog, and the outcome of the last one. */
export interface PopupDialogState {
  /** The dialog to draw, while one is open. */
  content: ComponentChild
  last: Operation | undefined
  /** Why the last undo failed. */
  problem: Problem | undefined
  /** Opens a dialog about an account. `decided`: id of the operation that waits for this decision, which is dismissed once there is one. */
  open(account: Account, dialog: OpenDialog, decided?: string): void
  /** Undoes the last operation, or this one, which becomes the last one. */
  undo(of?: Operation): void
}

/**
 * Opens and draws the popup's dialog. `workplaces`: where staff work in Facility. `loaded`: the lazy screens, mostly there before the first
 * click, so that the dialog opens at once.
 */
export function useDialog(
  workplaces: Workplaces | undefined,
  loaded: Pick<typeof import('../../../dialogs/dialogs.ts'), 'startDialog'> | undefined,
): PopupDialogState {
  const [content, setContent] = useState<ComponentChild>()
  const [last, setLast] = useState<Operation>()
  const [problem, setProblem] = useState<Problem>()
  const current = useRef<AbortController>(undefined)

  async function open(account: Account, dialog: OpenDialog, decided?: string) {
    current.current?.abort()
    const opening = new AbortController()
    current.current = opening
    setProblem(undefined)
    // The comparison is loaded again, so the waiting copy is no longer needed.
    if (decided && dialog.kind === 'compare') dismiss(decided)
    const { startDialog } = loaded ?? (await import('../../../dialogs/dialogs.ts'))
    if (opening.signal.aborted) return
    const context: DialogContext = {
      person: personOf(account, workplaces),
      subject: { from: 'popup', accountId: account.id },
      call,
      isStill: () => true,
      accepted(operation) {
        setLast(operation)
        if (decided && operation.id !== decided) dismiss(decided)
      },
    }
    startDialog(dialog, context, frameOf(opening.signal))
  }

  /** Returns the frame of the dialog opened last; updates of an older one are ignored. */
  function frameOf(signal: AbortSignal): DialogFrame {
    const show = (content: ComponentChild) => {
      if (!signal.aborted) setContent(content)
    }
    return { signal, draw: show, onBusy: () => undefined, onClosed: () => show(undefined) }
  }

  async function undo(of = last) {
    if (!of) return
    const undone = await call('operation.undo', { operationId: of.id })
    setLast(undone.ok ? undone.value : of)
    setProblem(undone.ok ? undefined : undone.problem)
  }

  return {
    // Cloned, because Preact skips an identical element, and a new language has to redraw it.
    content: isValidElement(content) ? cloneElement(content) : content,
    last,
    problem,
    open: (account, dialog, decided) => void open(account, dialog, decided),
    undo: (of) => void undo(of),
  }
}

function dismiss(operationId: string) {
  void call('operation.cancel', { operationId })
}
