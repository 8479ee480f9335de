import { useState } from 'preact/hooks'
import { EditForm } from '../../../../components/options/dashboards/EditForm.tsx'
import type { AccessOutcome } from '../../../domain/dashboards/access-outcome.ts'
import {
  type Dashboard,
  type DashboardDefinition,
  originsOf,
} from '../../../domain/dashboards/dashboard.ts'
import { formOf, newOrigins } from '../../../domain/dashboards/definition-form.ts'
import type { Problem } from '../../../domain/problem.ts'
import { call } from '../../../messaging/client.ts'
import { askAccess, dropUnneeded } from './ask-access.ts'
import { storeSentence } from './store-sentence.ts'
import { useDefinitionForm } from './use-definition-form.ts'

/** `others`: the dashboards that are connected beside it. */
export interface EditDashboardProps {
  dashboard: Dashboard
  others: readonly Dashboard[]
  /** Called once it is saved. `asked`: what became of the request for access, where other addresses needed one. */
  onSaved(dashboard: Dashboard, asked: AccessOutcome | undefined): void
  onClose(): void
}

/** Changes a dashboard. */
export function EditDashboard({ dashboard, others, onSaved, onClose }: EditDashboardProps) {
  const { form, faults, attempt, input, check } = useDefinitionForm(formOf(dashboard), others)
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  if (!form) return null

  async function store(definition: DashboardDefinition, asking?: Promise<AccessOutcome>) {
    setBusy(true)
    const changed = await call('dashboard.change', { id: dashboard.id, definition })
    const asked = await asking
    // What is not needed now: the addresses of before, or those that were not saved.
    const [unneeded, kept] = changed.ok ? [dashboard, changed.value] : [definition, dashboard]
    await dropUnneeded(originsOf(unneeded), [...others, kept])
    setBusy(false)
    setProblem(changed.ok ? undefined : changed.problem)
    if (changed.ok) onSaved(changed.value, asked)
  }

  return (
    <EditForm
      name={dashboard.name}
      form={form}
      faults={faults}
      attempt={attempt}
      others={others}
      problem={problem && storeSentence(problem)}
      busy={busy}
      onInput={input}
      onSave={() => {
        const definition = check()
        if (!definition) return
        const origins = newOrigins(definition, dashboard)
        // First of all: the browser asks only while it sees the click.
        const asking = origins.length > 0 ? askAccess(origins) : undefined
        void store(definition, asking)
      }}
      onClose={onClose}
    />
  )
}
