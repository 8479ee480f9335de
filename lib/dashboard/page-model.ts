import type { Operation } from '../domain/operation.ts'
import type { PageView } from '../domain/page-view.ts'
import { isPassing, type Problem } from '../domain/problem.ts'
import { type SyncFlow, type SyncStage, syncFlow } from '../domain/sync-flow.ts'
import { ask, onLookAgain } from '../messaging/client.ts'
import type { Subject } from '../messaging/contract.ts'
import { addressOn, type Site } from './sites.ts'

/** What all features of one page draw from. */
export interface PageState {
  /** Undefined until the worker answered, and where nobody is signed in. */
  view?: PageView | undefined
  /** The worker could not ask the backend, and nothing is known yet about this page. */
  unreachable: boolean
  stage: SyncStage
  /** An undo is running. */
  undoing: boolean
  /** Why the last press came to nothing, until the next one. */
  problem?: Problem | undefined
}

/** One page's state and what can be done on it. The features show it; none of them keeps any of its own. */
export interface PageModel {
  state(): PageState
  /** Calls back after every change, until the signal. */
  subscribe(callback: () => void, signal: AbortSignal): void
  /** Asks the worker what to draw here. */
  look(): Promise<void>
  /** Opens the dialog for the profile that stands in the address bar now. */
  add(): void
  flow(): SyncFlow | undefined
  undo(operation: Operation): Promise<void>
}

export function pageModel(site: Site, signal: AbortSignal): PageModel {
  const callbacks = new Set<() => void>()
  let state: PageState = { unreachable: false, stage: { kind: 'closed' }, undoing: false }
  let flow: SyncFlow | undefined
  let turn = 0
  let leaving = false

  const set = (change: Partial<PageState>) => {
    state = { ...state, ...change }
    for (const callback of callbacks) callback()
  }

  async function look() {
    const mine = ++turn
    const address = addressOn(site, location.href)
    const view = await ask('page.look', address)
    // A newer look, or the end of this page, makes this answer worthless.
    if (mine !== turn || signal.aborted) return
    if (view.ok) set({ view: view.value, unreachable: false })
    else if (view.problem.name === 'signed-out') leave()
    else if (view.problem.name === 'updated') set({ problem: view.problem })
    else set({ unreachable: state.view === undefined && isPassing(view.problem) })
  }

  /** Nobody is signed in: nothing is shown, but an open dialog may first say so. */
  function leave() {
    if (state.stage.kind === 'closed') set({ view: undefined, unreachable: false })
    else leaving = true
  }

  function show(stage: SyncStage) {
    set({ stage })
    if (stage.kind !== 'closed' || !leaving) return
    leaving = false
    void look()
  }

  /** Who stands in the address bar: read again at every press, because the page may have changed in between. */
  function subject(): Subject | undefined {
    const address = addressOn(site, location.href)
    return address.page === 'profile'
      ? { from: 'page', kind: address.kind, profileId: address.profileId }
      : undefined
  }

  function add() {
    const pressed = subject()
    if (!pressed || state.stage.kind !== 'closed') return
    const isStill = () => JSON.stringify(subject()) === JSON.stringify(pressed)
    set({ problem: undefined })
    flow = syncFlow({
      preview: (choices) => ask('sync.preview', { subject: pressed, choices }),
      confirm: async (preview, choices) =>
        isStill()
          ? ask('sync.confirm', {
              operationId: preview.operationId,
              version: preview.version,
              subject: pressed,
              choices,
            })
          : { ok: false, problem: { name: 'changed' } },
      show,
      accepted: () => void look(),
    })
    void flow.look()
  }

  async function undo(operation: Operation) {
    if (state.undoing) return
    set({ undoing: true, problem: undefined })
    const undone = await ask('operation.undo', { operationId: operation.id })
    set({ undoing: false, ...(!undone.ok && { problem: undone.problem }) })
    await look()
  }

  onLookAgain(() => void look(), signal)
  signal.addEventListener('abort', () => callbacks.clear())

  return {
    state: () => state,
    subscribe(callback, until) {
      callbacks.add(callback)
      until.addEventListener('abort', () => callbacks.delete(callback))
    },
    look,
    add,
    flow: () => flow,
    undo,
  }
}
