import { useState } from 'preact/hooks'
import { type Dashboard, originsOf } from '../../../domain/dashboards/dashboard.ts'
import type { StatusMessage } from '../../../domain/outbox/status-message.ts'
import type { Problem } from '../../../domain/problem.ts'
import { call } from '../../../messaging/client.ts'
import { text } from '../../../text/text.ts'
import { askAccess, dropUnneeded } from './ask-access.ts'
import { storeSentence } from './store-sentence.ts'

/** The removal of a dashboard. `asked`: the one that the person is asked about. */
export interface RemovalState {
  asked: Dashboard | undefined
  busy: boolean
  problem: Problem | undefined
  ask(dashboard: Dashboard): void
  cancel(): void
  confirm(): void
  /** Connects the removed one again, with the same id. Call it in the handler of a click. */
  undo(): void
}

/** `dashboards`: all that are connected. `onDone`: receives what to say after a change. */
export function useRemoval(
  dashboards: readonly Dashboard[],
  onDone: (message: StatusMessage) => void,
): RemovalState {
  const [asked, setAsked] = useState<Dashboard>()
  const [removed, setRemoved] = useState<Dashboard>()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()

  function ask(dashboard: Dashboard | undefined) {
    setAsked(dashboard)
    setProblem(undefined)
  }

  async function remove(dashboard: Dashboard) {
    setBusy(true)
    const done = await call('dashboard.remove', { id: dashboard.id })
    setBusy(false)
    if (!done.ok) return setProblem(done.problem)
    ask(undefined)
    setRemoved(dashboard)
    onDone({
      tone: 'info',
      text: text('dashboards.removed', { name: dashboard.name }),
      actions: ['undo'],
    })
    const left = dashboards.filter(({ id }) => id !== dashboard.id)
    await dropUnneeded(originsOf(dashboard), left)
  }

  async function connectAgain({ id, ...definition }: Dashboard) {
    const added = await call('dashboard.add', { id, definition })
    const { name } = definition
    onDone(
      added.ok
        ? { tone: 'success', text: text('dashboards.connectedAgain', { name }) }
        : { tone: 'error', text: storeSentence(added.problem) },
    )
  }

  return {
    asked,
    busy,
    problem,
    ask,
    cancel: () => ask(undefined),
    confirm: () => asked && !busy && void remove(asked),
    undo() {
      if (!removed) return
      // First of all: the browser asks only while it sees the click. Without access, the card says so.
      void askAccess(originsOf(removed))
      setRemoved(undefined)
      void connectAgain(removed)
    },
  }
}
