import { useState } from 'preact/hooks'
import {
  type CardAction,
  DashboardCard,
} from '../../../../components/options/dashboards/DashboardCard.tsx'
import { RemoveDialog } from '../../../../components/options/dashboards/RemoveDialog.tsx'
import type { AccessOutcome } from '../../../domain/dashboards/access-outcome.ts'
import type { Dashboard } from '../../../domain/dashboards/dashboard.ts'
import { type DashboardView, originsToAllow } from '../../../domain/dashboards/dashboard-view.ts'
import { text } from '../../../text/text.ts'
import { askAccess } from './ask-access.ts'
import { DashboardCheck } from './DashboardCheck.tsx'
import { exportDashboard } from './definition-file.ts'
import { storeSentence } from './store-sentence.ts'
import type { RemovalState } from './use-removal.ts'

/** `asked`: what became of the last request for access, by the id of the dashboard. */
export interface ConnectedDashboardsProps {
  views: readonly DashboardView[]
  asked: Readonly<Record<string, AccessOutcome>>
  removal: RemovalState
  onAsked(id: string, outcome: AccessOutcome): void
  onConnect(): void
  onEdit(id: string): void
}

/** Lists the connected dashboards, each with what can be done with it. */
export function ConnectedDashboards(props: ConnectedDashboardsProps) {
  const { views, asked, removal, onAsked, onConnect, onEdit } = props
  const [checked, setChecked] = useState<string>()
  const problem = removal.problem && storeSentence(removal.problem)

  function act(action: CardAction, dashboard: Dashboard) {
    const { id } = dashboard
    if (action === 'check') setChecked(checked === id ? undefined : id)
    if (action === 'edit') onEdit(id)
    if (action === 'export') exportDashboard(dashboard)
    if (action === 'remove') removal.ask(dashboard)
  }

  return (
    <>
      <ul class="dashboards" aria-label={text('dashboards.title')}>
        {views.map((view) => {
          const { dashboard } = view
          const { id } = dashboard
          return (
            <DashboardCard
              key={id}
              view={view}
              asked={asked[id]}
              report={checked === id ? <DashboardCheck view={view} /> : undefined}
              onAllow={() =>
                void askAccess(originsToAllow(view)).then((outcome) => onAsked(id, outcome))
              }
              onAct={(action) => act(action, dashboard)}
            />
          )
        })}
      </ul>
      <button type="button" class="btn" onClick={onConnect}>
        {text('dashboards.connect')}
      </button>
      {removal.asked && (
        <RemoveDialog
          name={removal.asked.name}
          busy={removal.busy}
          problem={problem}
          onRemove={removal.confirm}
          onCancel={removal.cancel}
        />
      )}
    </>
  )
}
