import type { PageView } from '../domain/accounts/page-view.ts'
import type { OpenDialog } from '../domain/outbox/open-dialog.ts'
import type { Operation } from '../domain/outbox/operation.ts'
import type { StatusMessage } from '../domain/outbox/status-message.ts'
import { isPassing, type Problem } from '../domain/problem.ts'
import { call, onRevalidate } from '../messaging/client.ts'
import { limited } from './limited.ts'
import { createPageDialogs, type DialogState } from './page-dialogs.ts'
import { loadTexts } from './page-texts.ts'

/** The state that all features of one page draw. */
export interface PageState {
  /** Undefined until the worker has answered, and if nobody is signed in. */
  view?: PageView | undefined
  /** The worker has answered, with a view or with a problem. */
  answered: boolean
  /** Why the worker could not ask the backend, if there is no view of this page yet. */
  unreachable?: 'unreachable' | 'noAccess' | undefined
  dialog: DialogState
  /** An operation is being undone or sent again. */
  acting: boolean
  /** The last refused action and its problem, until the next action. */
  refused?: RefusedAction | undefined
}

/**
 * A refused action. `dialog`: the one that could not open. `action`: what was to be done with the operation `of`. Neither: this page can
 * make no more calls, because Tandem was updated.
 */
export interface RefusedAction {
  dialog?: OpenDialog
  action?: 'undo' | 'retry'
  of?: Operation
  problem: Problem
}

/** The state of one page, and the actions on it. The features show it and keep no state of their own. */
export interface PageModel {
  state(): PageState
  /** Calls back after every change, until the signal. */
  subscribe(callback: () => void, signal: AbortSignal): void
  /** Loads the view of this page from the worker. Resolves when the newest load is over. */
  load(): Promise<void>
  /** Opens a dialog about the person in the address bar. Does nothing while another is open. */
  open(dialog: OpenDialog): void
  undo(operation: Operation): Promise<void>
  /** Sends an operation again that ended without success. */
  retry(operation: Operation): Promise<void>
  /** Called when the address has changed: closes the dialog and loads the view again. */
  move(): void
}

/** `stop`: called when this is no page of a connected dashboard, or no longer. */
export function createPageModel(signal: AbortSignal, stop: () => void): PageModel {
  const callbacks = new Set<() => void>()
  let state: PageState = { answered: false, dialog: 'closed', acting: false }
  /** The address that the view was loaded for. The worker says what it names. */
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

  const look = limited(() => {
    newest = loadOnce(++turn)
    return newest
  })

  function load(): Promise<void> {
    const { view } = state
    // A button drawn for the person before must not stay. Their id may stand anywhere in the address.
    if (view?.profile && !location.href.includes(view.profile.profileId))
      set({ view: { ...view, profile: undefined } })
    return look()
  }

  async function loadOnce(mine: number) {
    const { href, pathname, search, hash } = location
    const [view] = await Promise.all([call('page.load', { pathname, search, hash }), loadTexts()])
    // A newer load, or the end of this page, makes this answer out of date.
    if (mine !== turn) return newest
    if (signal.aborted) return
    state = { ...state, answered: true }
    if (view.ok) {
      seen = href
      set({ view: view.value, unreachable: undefined })
    } else if (view.problem.name === 'signed-out') leave()
    else if (view.problem.name === 'no-dashboard') stop()
    else if (view.problem.name === 'updated') set({ refused: { problem: view.problem } })
    else if (!state.view && isPassing(view.problem))
      set({ unreachable: view.problem.name === 'no-access' ? 'noAccess' : 'unreachable' })
    else set({ unreachable: undefined })
  }

  /** Removes the view, because nobody is signed in. An open dialog may first say so. */
  function leave() {
    if (state.dialog === 'closed') set({ view: undefined, unreachable: undefined })
    else leaving = true
  }

  /** Opens a dialog about the person in the address bar: read at every click, because the page may have changed. */
  function open(dialog: OpenDialog) {
    const profile = state.view?.profile
    if (!profile || state.dialog !== 'closed') return
    const { href } = location
    // The address has changed unnoticed: the clicked button is about the person before.
    if (href !== seen) return void load()
    const isStill = () => location.href === href
    set({ refused: undefined })
    const { kind, profileId } = profile
    const subject = { from: 'page', kind, profileId } as const
    void dialogs.open({ dialog, context: { person: profile, subject, call, isStill, accepted } })
  }

  /** Shows the operation's status at once, since the backend may be out of reach. */
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
