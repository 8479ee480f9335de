import { BRANCHES } from '../../../lib/domain/branch.ts'
import type { DashboardDefinition } from '../../../lib/domain/dashboards/dashboard.ts'
import { addressLabel } from './definition-labels.ts'

/** Shows both addresses of a dashboard, each with its branch. */
export function AddressList({ origins }: Pick<DashboardDefinition, 'origins'>) {
  return (
    <dl class="addresses">
      {BRANCHES.map((branch) => (
        <div key={branch} data-branch={branch}>
          <dt>{addressLabel(branch)}</dt>
          <dd>
            <bdi>{origins[branch]}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}
