import { BRANCH_NAME, BRANCHES } from '../../../lib/domain/branch.ts'
import { type DashboardDefinition, signInHrefs } from '../../../lib/domain/dashboards/dashboard.ts'
import type { CheckLine } from '../../../lib/domain/dashboards/page-check.ts'
import { text } from '../../../lib/text/text.ts'
import { BusyButton } from '../../ui/BusyButton.tsx'
import { checkSummary, lineHint, lineLabel, STATE_LABELS } from './check-labels.ts'

/** `lines`: of the last check; undefined before the first. `problem`: the sentence why there was none. */
export interface CheckReportProps {
  definition: DashboardDefinition
  lines: readonly CheckLine[] | undefined
  problem: string | undefined
  checking: boolean
  onCheck(): void
}

/** Shows what was checked of a dashboard, line by line, with a summary above and the ways to both sign-in pages below. */
export function CheckReport(props: CheckReportProps) {
  const { definition, lines, problem, checking, onCheck } = props
  const isBad = problem !== undefined || lines?.some(({ state }) => state === 'missing')
  const hrefs = signInHrefs(definition)
  const summary = problem ?? (lines ? checkSummary(lines) : text('dashboards.checking'))
  return (
    <div class="check">
      <p role="status" data-tone={isBad ? 'error' : lines ? 'success' : 'info'}>
        {summary}
      </p>
      {lines && (
        <ul aria-label={text('dashboards.checkLines')}>
          {lines.map((line) => {
            const hint = lineHint(line, definition)
            return (
              <li key={lineLabel(line)} data-state={line.state}>
                <span>{lineLabel(line)}</span>
                <strong>{text(STATE_LABELS[line.state])}</strong>
                {hint && <small>{hint}</small>}
              </li>
            )
          })}
        </ul>
      )}
      <div class="ways">
        <BusyButton busy={checking} held={checking} onPress={onCheck}>
          {text('dashboards.checkAgain')}
        </BusyButton>
        {BRANCHES.map((branch) => (
          <a
            key={branch}
            class="btn"
            data-branch={branch}
            href={hrefs[branch]}
            target="_blank"
            rel="noreferrer"
          >
            {text('dashboards.signInTo', { branch: BRANCH_NAME[branch] })}
          </a>
        ))}
      </div>
    </div>
  )
}
