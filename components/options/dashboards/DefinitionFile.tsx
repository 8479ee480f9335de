import type { DashboardDefinition } from '../../../lib/domain/dashboards/dashboard.ts'
import type { FileOutcome, FileProblem } from '../../../lib/domain/dashboards/file-outcome.ts'
import { richText } from '../../../lib/text/rich-text.ts'
import { text } from '../../../lib/text/text.ts'
import { useDroppedFile } from '../../ui/use-dropped-file.ts'
import { FaultList } from './FaultList.tsx'

/** How the names of exported files end. */
const ENDING = '.dashboard.json'

/** `outcome`: what became of the file that was chosen last. `others`: the dashboards that are connected already. */
export interface DefinitionFileProps {
  outcome: FileOutcome | undefined
  others: readonly DashboardDefinition[]
  onFile(file: File): void
}

/** Takes the file of a dashboard, chosen or dropped anywhere on the page, and says what is wrong with it. */
export function DefinitionFile({ outcome, others, onFile }: DefinitionFileProps) {
  const isOver = useDroppedFile(onFile)
  const { problem } = outcome ?? {}
  return (
    <div class="definition-file" data-over={isOver}>
      <p>
        {text('dashboards.fileHint', { ending: ENDING })} {text('dashboards.dropHint')}
      </p>
      <label class="btn">
        {text('dashboards.chooseFile')}
        <input
          type="file"
          accept=".json,application/json"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0]
            // Cleared, so that the same file can be chosen again once it is corrected.
            currentTarget.value = ''
            if (file) onFile(file)
          }}
        />
      </label>
      <div role="status">
        {outcome && (
          <p data-tone={problem ? 'error' : 'info'}>
            {richText(keyOf(problem), { file: <bdi>{outcome.name}</bdi> })}
          </p>
        )}
        {problem?.reason === 'faults' && <FaultList faults={problem.faults} others={others} />}
      </div>
    </div>
  )
}

const PROBLEM_KEYS = {
  'too-large': 'dashboards.fileTooLarge',
  'not-json': 'dashboards.fileNotJson',
  'newer-version': 'dashboards.fileNewer',
  unreadable: 'dashboards.fileUnreadable',
  faults: 'dashboards.fileFaults',
} as const satisfies Record<FileProblem['reason'], string>

function keyOf(problem: FileProblem | undefined) {
  return problem ? PROBLEM_KEYS[problem.reason] : 'dashboards.fileRead'
}
