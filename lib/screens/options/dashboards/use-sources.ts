import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { Source } from '../../../../components/options/dashboards/SourceChoice.tsx'
import type { DashboardDefinition } from '../../../domain/dashboards/dashboard.ts'
import { formOf, NEW_FORM } from '../../../domain/dashboards/definition-form.ts'
import type { FileOutcome } from '../../../domain/dashboards/file-outcome.ts'
import { readFile } from './definition-file.ts'
import { readDemo } from './demo-definition.ts'
import { type DefinitionFormState, useDefinitionForm } from './use-definition-form.ts'

/** Where a new dashboard comes from. Each source keeps its own form while another one is looked at. */
export interface SourcesState {
  source: Source
  choose(source: Source): void
  /** The form of the source. */
  current: DefinitionFormState
  /** What became of the file that was chosen last. */
  file: FileOutcome | undefined
  takeFile(file: File): void
  /** True if the demo's definition could not be read. */
  demoFailed: boolean
}

/** Reads a new dashboard from any source. `others`: the dashboards that are connected beside it. */
export function useSources(first: Source, others: readonly DashboardDefinition[]): SourcesState {
  const [source, setSource] = useState(first)
  const [file, setFile] = useState<FileOutcome>()
  const [demoFailed, setDemoFailed] = useState(false)
  const newest = useRef<File>(undefined)
  const forms = {
    hand: useDefinitionForm(NEW_FORM, others),
    file: useDefinitionForm(undefined, others),
    demo: useDefinitionForm(undefined, others),
  }

  const fillDemo = useRef(forms.demo.fill)
  fillDemo.current = forms.demo.fill
  const isDemoWanted = source === 'demo' && !forms.demo.form
  const loadDemo = useCallback(async () => {
    const demo = await readDemo()
    setDemoFailed(!demo)
    if (demo) fillDemo.current(formOf(demo))
  }, [])
  useEffect(() => {
    if (isDemoWanted) void loadDemo()
  }, [isDemoWanted, loadDemo])

  async function takeFile(chosen: File) {
    newest.current = chosen
    const read = await readFile(chosen, others)
    // Somebody may have chosen another one meanwhile.
    if (newest.current !== chosen) return
    setFile({ name: chosen.name, ...(!read.ok && { problem: read }) })
    forms.file.fill(read.ok ? formOf(read.definition) : undefined)
  }

  return {
    source,
    choose: setSource,
    current: forms[source],
    file,
    takeFile: (chosen) => void takeFile(chosen),
    demoFailed,
  }
}
