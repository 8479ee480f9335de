import { useLayoutEffect, useRef } from 'preact/hooks'
import { richText } from '../../../lib/text/rich-text.ts'
import { text } from '../../../lib/text/text.ts'
import { Spinner } from '../../ui/Spinner.tsx'
import { DefinitionFields, type DefinitionFieldsProps } from './DefinitionFields.tsx'

/** `name`: of the dashboard before it is changed. `problem`: the sentence why it was not saved. */
export interface EditFormProps extends DefinitionFieldsProps {
  name: string
  problem: string | undefined
  busy: boolean
  /** Called in the handler of a click, of the button or by Enter in a field. */
  onSave(): void
  onClose(): void
}

/** Shows the form that changes a dashboard. */
export function EditForm({ name, problem, busy, onSave, onClose, ...fields }: EditFormProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => heading.current?.focus(), [])
  return (
    <form class="panel" noValidate onSubmit={(event) => event.preventDefault()}>
      <h3 tabIndex={-1} ref={heading}>
        {richText('dashboards.editTitle', { name: <bdi>{name}</bdi> })}
      </h3>
      <DefinitionFields {...fields} />
      <div role="alert">{problem !== undefined && <p data-tone="error">{problem}</p>}</div>
      <div class="ways end">
        <button type="button" class="btn" onClick={onClose}>
          {text('ui.cancel')}
        </button>
        <button
          type="submit"
          class="btn main"
          aria-busy={busy}
          aria-disabled={busy}
          onClick={() => busy || onSave()}
        >
          {busy && <Spinner />}
          {text('ui.save')}
        </button>
      </div>
    </form>
  )
}
