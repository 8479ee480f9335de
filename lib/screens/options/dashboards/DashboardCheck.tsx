import { CheckReport } from '../../../../components/options/dashboards/CheckReport.tsx'
import type { DashboardView } from '../../../domain/dashboards/dashboard-view.ts'
import { storeSentence } from './store-sentence.ts'
import { useCheck } from './use-check.ts'

/** Checks a dashboard, and shows what was found. */
export function DashboardCheck({ view }: { view: DashboardView }) {
  const { lines, problem, checking, check } = useCheck(view)
  return (
    <CheckReport
      definition={view.dashboard}
      lines={lines}
      problem={problem && storeSentence(problem)}
      checking={checking}
      onCheck={check}
    />
  )
}
