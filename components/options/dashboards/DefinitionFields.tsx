import { useRef } from 'preact/hooks'
import { BRANCHES } from '../../../lib/domain/branch.ts'
import {
  ANCHOR_KINDS,
  type DashboardDefinition,
  PAGE_KINDS,
} from '../../../lib/domain/dashboards/dashboard.ts'
import type { DefinitionFault } from '../../../lib/domain/dashboards/definition-faults.ts'
import {
  type DefinitionForm,
  type FormField,
  fieldOf,
} from '../../../lib/domain/dashboards/definition-form.ts'
import { text } from '../../../lib/text/text.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { DefinitionField } from './DefinitionField.tsx'
import { EXAMPLE_ADDRESS, SIGNS } from './definition-labels.ts'
import { faultSentence } from './fault-labels.ts'
import { useFirstFault } from './use-first-fault.ts'

/** `attempt`: how often it was checked; with each the focus goes to the first fault. `others`: the dashboards that are connected beside it. */
export interface DefinitionFieldsProps {
  form: DefinitionForm
  faults: readonly DefinitionFault[]
  attempt: number
  others: readonly DashboardDefinition[]
  onInput(field: FormField, value: string): void
}

/** Shows everything that is assumed about a dashboard: what everybody has to fill in, and the rest behind "More". */
export function DefinitionFields(props: DefinitionFieldsProps) {
  const { form, faults, attempt, others, onInput } = props
  const box = useRef<HTMLDivElement>(null)
  useFirstFault(box, attempt)

  const of = (field: FormField) => ({
    field,
    value: form[field],
    fault: sentencesFor(field, faults, others),
    onInput: (value: string) => onInput(field, value),
  })
  return (
    <div class="definition" ref={box}>
      <DefinitionField {...of('name')} hint={text('dashboards.nameHint')} required />
      <div class="pair">
        {BRANCHES.map((branch) => (
          <DefinitionField
            {...of(`origins.${branch}`)}
            key={branch}
            hint={text('dashboards.addressHint', { example: EXAMPLE_ADDRESS })}
            required
          />
        ))}
      </div>
      <DefinitionField {...of('apiPath')} hint={text('dashboards.apiPathHint')} />
      <Disclosure title={text('dashboards.more')} open={false}>
        <fieldset>
          <legend>{text('dashboards.pages')}</legend>
          <small>{text('dashboards.pagesHint', SIGNS)}</small>
          <div class="pair">
            {PAGE_KINDS.map((kind) => (
              <DefinitionField {...of(`pages.${kind}`)} key={kind} several />
            ))}
          </div>
          <DefinitionField {...of('pages.signIn')} />
        </fieldset>
        <fieldset>
          <legend>{text('dashboards.places')}</legend>
          <small>{text('dashboards.placesHint')}</small>
          <div class="pair">
            {ANCHOR_KINDS.map((kind) => (
              <DefinitionField {...of(`anchors.${kind}`)} key={kind} />
            ))}
          </div>
        </fieldset>
        <fieldset>
          <legend>{text('dashboards.others')}</legend>
          <div class="pair">
            <DefinitionField {...of('excluded')} hint={text('dashboards.excludedHint')} several />
            <DefinitionField {...of('texts')} hint={text('dashboards.textsHint')} several />
          </div>
        </fieldset>
      </Disclosure>
    </div>
  )
}

/** Returns the sentences about a field. Among several lines, each names its own. */
function sentencesFor(
  field: FormField,
  faults: readonly DefinitionFault[],
  others: readonly DashboardDefinition[],
): string | undefined {
  const sentences = faults
    .filter((fault) => fieldOf(fault) === field)
    .map((fault) => {
      const { place, value } = fault
      const sentence = faultSentence(fault, others)
      const isLine = place !== field && value !== undefined
      return isLine ? text('dashboards.faultAt', { value, sentence }) : sentence
    })
  return sentences.length > 0 ? sentences.join(' ') : undefined
}
