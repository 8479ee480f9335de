import { BRANCH_NAME, type Branch, otherBranch } from '../../lib/domain/branch.ts'
import { text } from '../../lib/text/text.ts'
import { ShownChange } from './FieldList.tsx'
import { FieldTick } from './FieldTick.tsx'
import { isTicked, type ListedField } from './field-counts.ts'
import { ownedLabel } from './field-labels.ts'
import { ShownText } from './ShownText.tsx'
import type { TickBox } from './use-ticks.ts'

/** A field that both branches have a value for. `to`: the branch whose value is kept without a tick. */
export interface KeptFieldProps extends TickBox {
  field: ListedField
  to: Branch
}

/** Shows both values side by side, and a check box to replace the target's value. */
export function KeptField({ field, to, ticks, onTick }: KeptFieldProps) {
  const { label, values = {} } = field
  const here = BRANCH_NAME[otherBranch(to)]
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
          name={text('field.useFor', { branch: here, field: ownedLabel(field) })}
          ticks={ticks}
          onTick={onTick}
        >
          {text('field.use', { branch: here })}
        </FieldTick>
      )}
      <dl>
        <div data-wins={ticked}>
          <dt>{ticked ? text('field.copied', { branch: here }) : here}</dt>
          <dd>{source !== undefined && <ShownChange source={source} becomes={becomes} />}</dd>
        </div>
        <div data-wins={!ticked}>
          <dt>{text(ticked ? 'field.replaced' : 'field.kept', { branch: BRANCH_NAME[to] })}</dt>
          <dd>{target !== undefined && <ShownText text={target} />}</dd>
        </div>
      </dl>
    </li>
  )
}
