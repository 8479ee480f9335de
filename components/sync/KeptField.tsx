import { BRANCH_NAME, type Branch, otherBranch } from '../../lib/domain/branch.ts'
import { message } from '../../lib/platform/i18n.ts'
import { ShownChange } from './FieldList.tsx'
import { FieldTick } from './FieldTick.tsx'
import { isTicked, type ListedField } from './field-counts.ts'
import { ownedLabel } from './field-labels.ts'
import { ShownText } from './ShownText.tsx'
import type { TickBox } from './use-ticks.ts'

/** A field that both have a value for. `to`: the branch whose value is kept without a tick. */
export interface KeptFieldProps extends TickBox {
  field: ListedField
  to: Branch
}

/** Both values side by side, and a tick that has the one replace the other. */
export function KeptField({ field, to, ticks, onTick }: KeptFieldProps) {
  const { label, values = {} } = field
  const here = BRANCH_NAME[otherBranch(to)]
  const use = message('dialog_use', here)
  const ticked = isTicked(field, ticks)
  const { source, target, becomes } = values
  return (
    <li class="pair">
      <b>
        <bdi>{label}</bdi>
      </b>
      {field.tick !== undefined && (
        <FieldTick
          field={field}
          name={`${use}: ${ownedLabel(field)}`}
          ticks={ticks}
          onTick={onTick}
        >
          {use}
        </FieldTick>
      )}
      <dl>
        <div data-wins={ticked}>
          <dt>
            {here}
            {ticked && ` · ${message('dialog_taken')}`}
          </dt>
          <dd>{source !== undefined && <ShownChange source={source} becomes={becomes} />}</dd>
        </div>
        <div data-wins={!ticked}>
          <dt>
            {BRANCH_NAME[to]} · {message(ticked ? 'dialog_replaced' : 'dialog_kept')}
          </dt>
          <dd>{target !== undefined && <ShownText text={target} />}</dd>
        </div>
      </dl>
    </li>
  )
}
