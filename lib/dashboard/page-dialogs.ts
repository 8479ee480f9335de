import type { OpenDialog } from '../domain/outbox/open-dialog.ts'
import type { Problem } from '../domain/problem.ts'
import { failed, ok, type Result } from '../domain/result.ts'
import { call } from '../messaging/client.ts'
import { type DialogRequest, type Dialogs, readDialogs } from './dialog-bridge.ts'
import { speakInDialogs } from './page-texts.ts'

/** `busy`: on its way, or waiting for an answer. `open`: waiting for the user. */
export type DialogState = 'closed' | 'busy' | 'open'

/** Callbacks about the page's dialog. */
export interface DialogWatcher {
  onState(state: DialogState): void
  /** The script could not be brought: the dialog never opened. */
  onMissing(dialog: OpenDialog, problem: Problem): void
}

/** The dialogs of one page, of which one may be open, until the signal. */
export function createPageDialogs(signal: AbortSignal, { onState, onMissing }: DialogWatcher) {
  let current: AbortController | undefined

  const end = (opening: AbortController) => {
    if (current !== opening) return
    current = undefined
    onState('closed')
  }

  return {
    /** Opens a dialog, for which the script may have to be brought first. Does nothing while another is open or on its way. */
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
    /** Closes whichever is open, and forgets the one that is on its way. */
    close() {
      const opening = current
      opening?.abort()
      // One that was still on its way has nobody who says that it is closed.
      if (opening) end(opening)
    },
  }
}

/** The dialogs, brought by the worker if they are not here yet. */
export async function requestDialogs(): Promise<Result<Dialogs>> {
  const here = readDialogs()
  if (here) return ok(here)
  const brought = await call('page.dialogs', {})
  if (!brought.ok) return brought
  speakInDialogs()
  const dialogs = readDialogs()
  return dialogs ? ok(dialogs) : failed({ name: 'not-found' })
}
