import { useId } from 'preact/hooks'
import type { FormField } from '../../../lib/domain/dashboards/definition-form.ts'
import { FormInput } from '../../ui/FormInput.tsx'
import { fieldLabel } from './definition-labels.ts'

/** One field of the form for a dashboard. `fault`: the sentence about what is wrong with it. */
export interface DefinitionFieldProps {
  field: FormField
  value: string
  fault: string | undefined
  hint?: string | undefined
  /** True where several can be written, each in a line. */
  several?: boolean
  required?: boolean
  onInput(value: string): void
}

/** Shows a field with its label, a hint, and what is wrong with it. */
export function DefinitionField(props: DefinitionFieldProps) {
  const { field, value, fault, hint, several, required, onInput } = props
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{fieldLabel(field)}</label>
      <FormInput
        id={id}
        type={several ? 'long-text' : 'short-text'}
        text={value}
        required={required}
        about={hint && `${id}-hint`}
        wrong={fault}
        onText={onInput}
      />
      {hint && <small id={`${id}-hint`}>{hint}</small>}
    </div>
  )
}
