import { BRANCH_NAME, type Branch } from '../../lib/domain/branch.ts'
import { text } from '../../lib/text/text.ts'
import { Disclosure } from '../ui/Disclosure.tsx'
import { FieldList } from './FieldList.tsx'
import type { ByFate } from './field-counts.ts'
import { KeptField } from './KeptField.tsx'
import { PrivateFields } from './PrivateFields.tsx'
import type { TickBox } from './use-ticks.ts'

/** The fields of one form. `differing`: leaves out those that are copied or the same. */
export interface FieldSectionsProps extends TickBox {
  form: ByFate
  to: Branch
  differing: boolean
}

/** At most this many lines are read at a glance. */
const FEW = 6

/**
 * Shows the outcome of each field: those that need attention first and open, those copied without a choice last, collapsed when they are
 * many.
 */
export function FieldSections({ form, to, differing, ...box }: FieldSectionsProps) {
  const { both, left, copied, same } = form
  return (
    <>
      {both.length > 0 && (
        <Disclosure
          title={text('field.otherValue', { branch: BRANCH_NAME[to], count: both.length })}
          open
        >
          <ul>
            {both.map((field) => (
              <KeptField key={field.from ?? field.label} field={field} to={to} {...box} />
            ))}
          </ul>
        </Disclosure>
      )}
      {form.private.length > 0 && <PrivateFields fields={form.private} to={to} {...box} />}
      {left.length > 0 && (
        <Disclosure
          title={text('field.cannotCopy', { count: left.length })}
          open={left.length <= 2 * FEW}
        >
          <FieldList fields={left} to={to} />
        </Disclosure>
      )}
      {copied.length > 0 && !differing && (
        <Disclosure
          title={text('field.willCopy', { count: copied.length })}
          open={copied.length <= FEW}
        >
          <FieldList fields={copied} to={to} />
        </Disclosure>
      )}
      {same.length > 0 && !differing && (
        <Disclosure title={text('field.nothingToCopy', { count: same.length })} open={false}>
          <FieldList fields={same} to={to} />
        </Disclosure>
      )}
    </>
  )
}
