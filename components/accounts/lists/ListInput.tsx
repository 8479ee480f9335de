import type { ListProblem } from '../../../lib/domain/lists/list-report.ts'
import { text } from '../../../lib/text/text.ts'
import { useDroppedFile } from '../../ui/use-dropped-file.ts'
import { listProblemLabel } from './list-labels.ts'

/** `problem`: why the last list could not be read. */
export interface ListInputProps {
  value: string
  problem: ListProblem | undefined
  onInput(value: string): void
  onFile(file: File): void
}

/** Shows the input for a list: pasted, dropped anywhere on the window, or chosen as a file. */
export function ListInput({ value, problem, onInput, onFile }: ListInputProps) {
  const over = useDroppedFile(onFile)

  return (
    <div class="list-ask" data-over={over}>
      {problem && (
        <p data-tone="error" role="alert">
          {listProblemLabel(problem)}
        </p>
      )}
      <textarea
        aria-label={text('lists.addresses')}
        rows={7}
        placeholder={text('lists.placeholder')}
        value={value}
        spellcheck={false}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <label class="btn">
        {text('lists.chooseFile')}
        <input
          type="file"
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0]
            // Cleared, so that the same file can be chosen again once it is corrected.
            currentTarget.value = ''
            if (file) onFile(file)
          }}
        />
      </label>
      <small>
        {text('lists.fileCloses')}{' '}
        <a href="popup.html" target="_blank" rel="noreferrer">
          {text('lists.openInTab')}
        </a>
      </small>
      <small>{text('lists.staysHere')}</small>
    </div>
  )
}
