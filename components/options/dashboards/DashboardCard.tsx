import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import type { AccessOutcome } from '../../../lib/domain/dashboards/access-outcome.ts'
import {
  type DashboardView,
  originsToAllow,
} from '../../../lib/domain/dashboards/dashboard-view.ts'
import { type TextKey, text } from '../../../lib/text/text.ts'
import { AddressList } from './AddressList.tsx'
import { accessProblem, addressesLabel } from './access-labels.ts'

/** What the buttons of a card do. */
export const CARD_ACTIONS = ['check', 'edit', 'export', 'remove'] as const

export type CardAction = (typeof CARD_ACTIONS)[number]

const ACTION_LABELS = {
  check: 'dashboards.check',
  edit: 'dashboards.edit',
  export: 'dashboards.export',
  remove: 'dashboards.remove',
} as const satisfies Record<CardAction, TextKey>

/** A connected dashboard. `asked`: what became of the last request for access. `report`: its check, while that is open. */
export interface DashboardCardProps {
  view: DashboardView
  asked?: AccessOutcome | undefined
  report?: ComponentChildren
  onAllow(): void
  onAct(action: CardAction): void
}

/** Shows a connected dashboard: its name, both addresses, whether the browser lets us there, and what can be done with it. */
export function DashboardCard({ view, asked, report, onAllow, onAct }: DashboardCardProps) {
  const id = useId()
  const { dashboard } = view
  const missing = originsToAllow(view)
  return (
    <li class="panel" aria-labelledby={id}>
      <h3 id={id}>
        <bdi>{dashboard.name}</bdi>
      </h3>
      <AddressList origins={dashboard.origins} />
      {missing.length === 0 ? (
        <p class="access">{text('dashboards.allowed')}</p>
      ) : (
        <div data-tone="waiting">
          <p role="status">
            {text('dashboards.keptOff', { addresses: addressesLabel(missing) })}{' '}
            {accessProblem(asked, missing)}
          </p>
          <button type="button" class="btn" aria-describedby={id} onClick={onAllow}>
            {text('dashboards.allow')}
          </button>
        </div>
      )}
      <div class="ways">
        {CARD_ACTIONS.map((action) => (
          <button
            key={action}
            type="button"
            class="btn"
            aria-describedby={id}
            aria-expanded={action === 'check' ? report !== undefined : undefined}
            onClick={() => onAct(action)}
          >
            {text(ACTION_LABELS[action])}
          </button>
        ))}
      </div>
      {report}
    </li>
  )
}
