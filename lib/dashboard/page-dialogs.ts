import type { OpenDialog } from '../domain/outbox/open-dialog.ts'
import type { Problem } from '../domain/problem.ts'
import { failed, ok, type Result } from '../domain/result.ts'
import { call } from '../messaging/client.ts'
import { type DialogRequest, type Dialogs, readDialogs } from './dialog-bridge.ts'
import { speakInDialogs } from './page-texts.ts'

/** The state of a page's dialog. `busy`: opening, or waiting for an answer. `open`: waiting for the user. */
export type DialogState = 'closed' | 'busy' | 'open'

/** Callbacks about the page's dialog. */
export interface DialogWatcher {
  onState(state: DialogState): void
  /** Called when the dialog script could not be loaded, so that the dialog never opened. */
  onMissing(dialog: OpenDialog, problem: Problem): void
}

/** Creates the dialogs of one page, of which one at a time may be open, until the signal. */
export function createPageDialogs(signal: AbortSignal, { onState, onMissing }: DialogWatcher) {
  let current: AbortController | undefined

  const end = (opening: AbortController) => {
    if (current !== opening) return
    current = undefined
    onState('closed')
  }

  return {
    /** Opens a dialog, and loads its script first if need be. Does nothing while another is open or opening. */
    async open(dialogRequest: DialogRequest) {
      if (current) return
      const opening = new AbortController()
      const life = AbortSignal.any([signal, opening.signal])
      current = opening
      onState('busy')
      const dialogs = await requestDialogs()
      if (life.aborted) return
      if (!dialogs.ok) {
        end(opening)
        return onMissing(dialogRequest.dialog, dialogs.problem)
      }
      dialogs.value.open(dialogRequest, {
        signal: life,
        onBusy: (busy) => current === opening && onState(busy ? 'busy' : 'open'),
        onClosed: () => end(opening),
      })
    },
    /** Closes the open dialog, or cancels the one that is opening. */
    close() {
      const opening = current
      opening?.abort()
      // A dialog that was still opening does not report that it closed.
      if (opening) end(opening)
    },
  }
}

/** Returns the dialogs. The worker loads their script if it is not in this page yet. */
export async function requestDialogs(): Promise<Result<Dialogs>> {
  const here = readDialogs()
  if (here) return ok(here)
  const brought = await call('page.dialogs', {})
  if (!brought.ok) return brought
  speakInDialogs()
  const dialogs = readDialogs()
  return dialogs ? ok(dialogs) : failed({ name: 'not-found' })
}
