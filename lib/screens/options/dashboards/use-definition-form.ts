import { useState } from 'preact/hooks'
import type { DashboardDefinition } from '../../../domain/dashboards/dashboard.ts'
import type { DefinitionFault } from '../../../domain/dashboards/definition-faults.ts'
import {
  type DefinitionForm,
  definitionIn,
  type FormField,
  fieldOf,
} from '../../../domain/dashboards/definition-form.ts'
import { readDefinition } from '../../../domain/dashboards/definition-schema.ts'
import { isSelector } from './is-selector.ts'

/** A form that is filled in. `attempt`: how often it was checked and something was wrong. */
export interface DefinitionFormState {
  form: DefinitionForm | undefined
  faults: readonly DefinitionFault[]
  attempt: number
  fill(form: DefinitionForm | undefined): void
  input(field: FormField, value: string): void
  /** Returns the definition; undefined if something is wrong with it, which is shown from then on. */
  check(): DashboardDefinition | undefined
}

/** Keeps what is typed into a form. `others`: the dashboards that are connected beside it. */
export function useDefinitionForm(
  first: DefinitionForm | undefined,
  others: readonly DashboardDefinition[],
): DefinitionFormState {
  const [form, setForm] = useState(first)
  const [faults, setFaults] = useState<readonly DefinitionFault[]>([])
  const [attempt, setAttempt] = useState(0)
  return {
    form,
    faults,
    attempt,
    fill(next) {
      setForm(next)
      setFaults([])
      setAttempt(0)
    },
    input(field, value) {
      setForm((before) => before && { ...before, [field]: value })
      setFaults((before) => before.filter((fault) => fieldOf(fault) !== field))
    },
    check() {
      if (!form) return undefined
      const read = readDefinition(definitionIn(form), others, isSelector)
      if (read.ok) return read.definition
      setFaults(read.reason === 'faults' ? read.faults : [])
      setAttempt(attempt + 1)
      return undefined
    },
  }
}
