import { BRANCH_NAME, type Branch } from '../../lib/domain/branch.ts'
import { richText } from '../../lib/text/rich-text.ts'
import { text } from '../../lib/text/text.ts'
import { Disclosure } from '../ui/Disclosure.tsx'
import { FieldTick } from './FieldTick.tsx'
import { isTicked, type ListedField } from './field-counts.ts'
import { ownedLabel, privateTitle } from './field-labels.ts'
import type { TickBox } from './use-ticks.ts'

/** Sensitive fields that have a value. */
export interface PrivateFieldsProps extends TickBox {
  fields: ListedField[]
  to: Branch
}

/** Lists sensitive fields such as door and alarm codes: each has its own check box, there is none for all, and no value is shown. */
export function PrivateFields({ fields, to, ticks, onTick }: PrivateFieldsProps) {
  const ticked = fields.filter((field) => isTicked(field, ticks)).length
  return (
    <Disclosure title={privateTitle(fields.length, ticked)} open={false}>
      <small>{text('field.privateHint', { branch: BRANCH_NAME[to] })}</small>
      <ul class="private">
        {fields.map((field) => {
          const along = isTicked(field, ticks)
          return (
            <li key={field.from ?? field.label}>
              <FieldTick
                field={field}
                name={text('field.bring', { field: ownedLabel(field) })}
                ticks={ticks}
                onTick={onTick}
              >
                <bdi>{field.label}</bdi>
              </FieldTick>
              <small>
                {richText('field.hidden', {
                  fate: along ? <b>{text('field.comesAlong')}</b> : text('field.staysBehind'),
                })}
              </small>
            </li>
          )
        })}
      </ul>
    </Disclosure>
  )
}
