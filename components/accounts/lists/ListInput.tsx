import { useEffect, useRef, useState } from 'preact/hooks'
import type { ListProblem } from '../../../lib/domain/lists/list-report.ts'
import { message } from '../../../lib/platform/i18n.ts'
import { listProblemLabel } from './list-labels.ts'

/** `problem`: why the last list could not be read. */
export interface ListInputProps {
  text: string
  problem: ListProblem | undefined
  onText(text: string): void
  onFile(file: File): void
}

/** Takes a list: pasted, dropped anywhere on the window, or chosen. */
export function ListInput({ text, problem, onText, onFile }: ListInputProps) {
  const [over, setOver] = useState(false)
  const newest = useRef(onFile)
  newest.current = onFile

  // The whole window takes it: a file dropped beside the dialog would replace the page.
  useEffect(() => {
    const listening = new AbortController()
    const { signal } = listening
    const on = (name: 'dragover' | 'dragleave' | 'drop', act: (event: DragEvent) => void) =>
      window.addEventListener(name, (event) => hasFile(event) && act(event), { signal })
    on('dragover', (event) => {
      event.preventDefault()
      setOver(true)
    })
    on('dragleave', () => setOver(false))
    on('drop', (event) => {
      event.preventDefault()
      setOver(false)
      const file = event.dataTransfer?.files[0]
      if (file) newest.current(file)
    })
    return () => listening.abort()
  }, [])

  return (
    <div class="list-ask" data-over={over}>
      {problem && (
        <p data-tone="error" role="alert">
          {listProblemLabel(problem)}
        </p>
      )}
      <textarea
        aria-label="E-mail addresses"
        rows={7}
        placeholder={message('list_placeholder')}
        value={text}
        spellcheck={false}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      <label class="btn">
        Choose a file…
        <input
          type="file"
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0]
            // The same file can be chosen again once it is corrected.
            currentTarget.value = ''
            if (file) onFile(file)
          }}
        />
      </label>
      <small>
        {message('list_files_close')}{' '}
        <a href="popup.html" target="_blank" rel="noreferrer">
          Open in a tab
        </a>
      </small>
      <small>{message('list_stays_here')}</small>
    </div>
  )
}

function hasFile({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false
}
