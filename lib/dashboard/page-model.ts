import type { PageView } from '../domain/accounts/page-view.ts'
import type { OpenDialog } from '../domain/outbox/open-dialog.ts'
import type { Operation } from '../domain/outbox/operation.ts'
import type { StatusMessage } from '../domain/outbox/status-message.ts'
import { isPassing, type Problem } from '../domain/problem.ts'
import { call, onRevalidate } from '../messaging/client.ts'
import { createPageDialogs, type DialogState } from './page-dialogs.ts'
import { loadTexts } from './page-texts.ts'
import { addressOn, type Site } from './sites.ts'

/** What all features of one page draw from. */
export interface PageState {
  /** Undefined until the worker answered, and where nobody is signed in. */
  view?: PageView | undefined
  /** The worker has answered, whatever it was. */
  answered: boolean
  /** The worker could not ask the backend, and nothing is known yet about this page. */
  unreachable: boolean
  dialog: DialogState
  /** Something is being taken back or sent again. */
  acting: boolean
  /** The last action that was refused, and why, until the next one. */
  refused?: RefusedAction | undefined
}

/**
 * `dialog`: it could not open. `action`: what was to be done with the operation `of`. Neither: this page can make no more calls, because
 * Tandem was updated.
 */
export interface RefusedAction {
  dialog?: OpenDialog
  action?: 'undo' | 'retry'
  of?: Operation
  problem: Problem
}

/** One page's state and what can be done on it. The features show it; none of them keeps any of its own. */
export interface PageModel {
  state(): PageState
  /** Calls back after every change, until the signal. */
  subscribe(callback: () => void, signal: AbortSignal): void
  /** Asks the worker what to draw here; resolves when the newest load is over. */
  load(): Promise<void>
  /** Opens a dialog about whoever stands in the address bar now. Does nothing while another one is open. */
  open(dialog: OpenDialog): void
  undo(operation: Operation): Promise<void>
  /** Sends again what ended without being done. */
  retry(operation: Operation): Promise<void>
  /** The address is another one: what was open for the old one closes, and the worker is asked again. */
  move(): void
}

export function createPageModel(site: Site, signal: AbortSignal): PageModel {
  const callbacks = new Set<() => void>()
  let state: PageState = { answered: false, unreachable: false, dialog: 'closed', acting: false }
  /** Address that the view was made for. */
  let seen: string | undefined
  let turn = 0
  let newest = Promise.resolve()
  let leaving = false

  const set = (change: Partial<PageState>) => {
    state = { ...state, ...change }
    for (const callback of callbacks) callback()
  }

  const dialogs = createPageDialogs(signal, {
    onState(dialog) {
      set({ dialog })
      if (dialog !== 'closed' || !leaving) return
      leaving = false
      void load()
    },
    onMissing: (dialog, problem) => set({ refused: { dialog, problem } }),
  })

  const readAddress = () => addressOn(site, location.pathname)

  function load(): Promise<void> {
    newest = loadOnce(++turn)
    return newest
  }

  async function loadOnce(mine: number) {
    const address = readAddress()
    const here = JSON.stringify(address)
    // Nobody may click a button that was drawn for the person before and means the person who is here now.
    if (here !== seen && state.view?.profile) set({ view: { toggle: state.view.toggle } })
    const [view] = await Promise.all([call('page.load', address), loadTexts()])
    // A newer load, or the end of this page, makes this answer out of date.
    if (mine !== turn) return newest
    if (signal.aborted) return
    state = { ...state, answered: true }
    if (view.ok) {
      seen = here
      set({ view: view.value, unreachable: false })
    } else if (view.problem.name === 'signed-out') leave()
    else if (view.problem.name === 'updated') set({ refused: { problem: view.problem } })
    else set({ unreachable: state.view === undefined && isPassing(view.problem) })
  }

  /** Nobody is signed in: nothing is shown, but an open dialog may first say so. */
  function leave() {
    if (state.dialog === 'closed') set({ view: undefined, unreachable: false })
    else leaving = true
  }

  /** Opens a dialog about the person in the address bar: read at every click, because the page may have changed. */
  function open(dialog: OpenDialog) {
    const address = readAddress()
    const profile = state.view?.profile
    if (address.page !== 'profile' || !profile || state.dialog !== 'closed') return
    // The address changed unnoticed: the button that was clicked is about the person before.
    const here = JSON.stringify(address)
    if (here !== seen) return void load()
    const isStill = () => JSON.stringify(readAddress()) === here
    set({ refused: undefined })
    const { kind, profileId } = address
    const subject = { from: 'page', kind, profileId } as const
    void dialogs.open({ dialog, context: { person: profile, subject, call, isStill, accepted } })
  }

  /** It stands in the outbox: that is shown at once, since the backend may be out of reach. */
  function accepted(operation: Operation, status: StatusMessage | undefined) {
    const { view } = state
    const profile = view?.profile && { ...view.profile, operation, status, earlier: undefined }
    if (profile) set({ view: { ...view, profile } })
    void load()
  }

  async function act(action: 'undo' | 'retry', of: Operation) {
    if (state.acting) return
    set({ acting: true, refused: undefined })
    const answer =
      action === 'undo'
        ? await call('operation.undo', { operationId: of.id })
        : await call('operation.retry', { operationIds: [of.id] })
    set({
      acting: false,
      ...(!answer.ok && { refused: { action, of, problem: answer.problem } }),
    })
    await load()
  }

  onRevalidate(() => void load(), signal)
  signal.addEventListener('abort', () => callbacks.clear())

  return {
    state: () => state,
    subscribe(callback, until) {
      callbacks.add(callback)
      until.addEventListener('abort', () => callbacks.delete(callback))
    },
    load,
    open,
    undo: (operation) => act('undo', operation),
    retry: (operation) => act('retry', operation),
    move() {
      dialogs.close()
      void load()
    },
  }
}
