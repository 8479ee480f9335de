import type { DashboardDefinition } from '../../../lib/domain/dashboards/dashboard.ts'
import type { DefinitionFault } from '../../../lib/domain/dashboards/definition-faults.ts'
import type { DefinitionForm, FormField } from '../../../lib/domain/dashboards/definition-form.ts'
import type { FileOutcome } from '../../../lib/domain/dashboards/file-outcome.ts'
import { richText } from '../../../lib/text/rich-text.ts'
import { text } from '../../../lib/text/text.ts'
import { Spinner } from '../../ui/Spinner.tsx'
import { DefinitionFields } from './DefinitionFields.tsx'
import { DefinitionFile } from './DefinitionFile.tsx'
import { type Source, SourceChoice } from './SourceChoice.tsx'
import { StepFrame } from './StepFrame.tsx'

/** The command that starts the demo business. */
const DEMO_COMMAND = 'npm run demo:server'

/** `current`: the form of the source; without one there is nothing to go on with. `isStored`: somebody came back from a later step. */
export interface AddressStepProps {
  source: Source
  current: {
    form: DefinitionForm | undefined
    faults: readonly DefinitionFault[]
    attempt: number
    input(field: FormField, value: string): void
  }
  file: FileOutcome | undefined
  demoFailed: boolean
  others: readonly DashboardDefinition[]
  busy: boolean
  isStored: boolean
  onChoose(source: Source): void
  onFile(file: File): void
  onNext(): void
  onClose(): void
}

/** Shows the first step: the addresses of the new dashboard, from a file, of the demo, or typed in. */
export function AddressStep(props: AddressStepProps) {
  const { source, current, file, demoFailed, others, busy, isStored } = props
  const { form } = current
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) props.onNext()
      }}
    >
      <StepFrame
        step="address"
        buttons={
          <>
            <button type="button" class="btn" onClick={props.onClose}>
              {text(isStored ? 'ui.close' : 'ui.cancel')}
            </button>
            {form && (
              <button type="submit" class="btn main" aria-busy={busy} aria-disabled={busy}>
                {busy && <Spinner />}
                {text('dashboards.next')}
              </button>
            )}
          </>
        }
      >
        <SourceChoice source={source} onChoose={props.onChoose} />
        {source === 'file' && (
          <DefinitionFile outcome={file} others={others} onFile={props.onFile} />
        )}
        {source === 'demo' && (
          <p>{richText('dashboards.demoHint', { command: <code>{DEMO_COMMAND}</code> })}</p>
        )}
        {source === 'demo' && demoFailed && (
          <p role="alert" data-tone="error">
            {text('dashboards.demoUnreadable')}
          </p>
        )}
        {form && (
          <DefinitionFields
            key={source}
            form={form}
            faults={current.faults}
            attempt={current.attempt}
            others={others}
            onInput={current.input}
          />
        )}
      </StepFrame>
    </form>
  )
}
