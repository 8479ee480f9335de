import { useState } from 'preact/hooks'
import type { Step } from '../../../../components/options/dashboards/StepFrame.tsx'
import type { AccessOutcome } from '../../../domain/dashboards/access-outcome.ts'
import {
  type Dashboard,
  type DashboardDefinition,
  originsOf,
} from '../../../domain/dashboards/dashboard.ts'
import type { Problem } from '../../../domain/problem.ts'
import type { Result } from '../../../domain/result.ts'
import { call } from '../../../messaging/client.ts'
import { hasAccess } from '../../../platform/site-access.ts'
import { askAccess, dropUnneeded } from './ask-access.ts'

/** How far the connecting of a dashboard is. */
export interface ConnectState {
  step: Step
  definition: DashboardDefinition | undefined
  /** The dashboard as it is stored; undefined before that. */
  stored: Dashboard | undefined
  /** What became of the last request for access. */
  asked: AccessOutcome | undefined
  problem: Problem | undefined
  busy: boolean
  /** Goes on with a definition: to the check at once where access is there already. */
  take(definition: DashboardDefinition): void
  /** Asks for access, and stores the dashboard whatever the answer is. Call it in the handler of a click. */
  allow(): void
  back(): void
}

/** Connects a dashboard. `id`: made once, so that pressing twice connects one. `others`: the dashboards that are connected beside it. */
export function useConnect(id: string, others: readonly DashboardDefinition[]): ConnectState {
  const [step, setStep] = useState<Step>('address')
  const [definition, setDefinition] = useState<DashboardDefinition>()
  const [stored, setStored] = useState<Dashboard>()
  const [asked, setAsked] = useState<AccessOutcome>()
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)

  async function store(wanted: DashboardDefinition): Promise<boolean> {
    const added: Result<Dashboard> = await call('dashboard.add', { id, definition: wanted })
    setProblem(added.ok ? undefined : added.problem)
    if (!added.ok) return false
    // Somebody went back and named other addresses.
    if (stored) await dropUnneeded(originsOf(stored), [...others, added.value])
    setStored(added.value)
    return true
  }

  async function settle(granted: Promise<boolean>, wanted: DashboardDefinition) {
    setBusy(true)
    const isStored = await store(wanted)
    setStep((await granted) && isStored ? 'check' : 'access')
    setBusy(false)
  }

  return {
    step,
    definition,
    stored,
    asked,
    problem,
    busy,

    take(wanted) {
      if (busy) return
      setDefinition(wanted)
      setAsked(undefined)
      setProblem(undefined)
      setBusy(true)
      void hasAccess(originsOf(wanted)).then((open) => {
        if (open) return settle(Promise.resolve(true), wanted)
        setStep('access')
        setBusy(false)
      })
    },

    allow() {
      if (busy || !definition) return
      // First of all: the browser asks only while it sees the click.
      const granted = askAccess(originsOf(definition)).then((outcome) => {
        setAsked(outcome)
        return outcome === 'allowed'
      })
      setAsked(undefined)
      void settle(granted, definition)
    },

    back: () => busy || setStep('address'),
  }
}
