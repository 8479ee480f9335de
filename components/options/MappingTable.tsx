import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { BRANCH_NAME, BRANCHES } from '../../lib/domain/branch.ts'
import type { Field, Form } from '../../lib/domain/mappings/field.ts'
import type { FieldPair } from '../../lib/domain/mappings/mapping.ts'
import {
  candidatesFor,
  type MappingTable as Table,
} from '../../lib/domain/mappings/mapping-table.ts'
import { text } from '../../lib/text/text.ts'
import { useKeptFocus } from '../ui/dialog/use-kept-focus.ts'
import { IdlePairs } from './IdlePairs.tsx'
import { MappingRow } from './MappingRow.tsx'
import { FORM_NAME, fittingLines } from './mapping-labels.ts'
import { Proposals } from './Proposals.tsx'

/** The fields of one form. `filter`: the search text, and whether only fields without a counterpart are shown. */
export interface MappingTableProps {
  form: Form
  table: Table
  filter: { query: string; alone: boolean }
  mayChange: boolean
  onChoose(field: Field, counterpart: string | undefined): void
  onDismiss(pair: FieldPair): void
  onRemove(pair: FieldPair): void
}

/** Shows the fields of both branches in two columns: the pairs, the fields without a counterpart, and the proposals. */
export function MappingTable(props: MappingTableProps) {
  const { form, table, filter, mayChange, onChoose, onDismiss, onRemove } = props
  const box = useRef<HTMLElement>(null)
  const onFocusIn = useKeptFocus(box)
  const [moved, setMoved] = useState<string>()
  const lines = fittingLines(table.lines, filter)
  const alone = table.lines.filter(({ by }) => by === undefined).length
  const candidates = {
    'in-home': candidatesFor(table, 'facility'),
    facility: candidatesFor(table, 'in-home'),
  }

  // A Facility field that gets a counterpart moves to its line; the focus moves along.
  useLayoutEffect(() => {
    if (moved === undefined) return
    const selects = [...(box.current?.querySelectorAll('select') ?? [])]
    selects.find(({ dataset }) => dataset.line === moved)?.focus()
    setMoved(undefined)
  }, [moved])

  function pick(field: Field, counterpart: string | undefined) {
    onChoose(field, counterpart)
    if (field.branch === 'facility') setMoved(counterpart)
  }

  return (
    <section ref={box} aria-labelledby={`form-${form}`} tabIndex={-1} onFocusIn={onFocusIn}>
      <h3 id={`form-${form}`}>{FORM_NAME[form]}</h3>
      <p class="counts">
        {text('mapping.pairs', { count: table.lines.length - alone })}{' '}
        {alone > 0 && text('mapping.unpaired', { count: alone })}
      </p>
      {mayChange && <Proposals table={table} onAdd={pick} onDismiss={onDismiss} />}
      <IdlePairs pairs={table.idle} mayChange={mayChange} onRemove={onRemove} />
      {lines.length > 0 ? (
        <>
          <div class="heads" aria-hidden="true">
            {BRANCHES.map((branch) => (
              <strong key={branch} data-branch={branch}>
                {BRANCH_NAME[branch]}
              </strong>
            ))}
          </div>
          <ul aria-label={FORM_NAME[form]}>
            {lines.map((line) => (
              <MappingRow
                key={line.id}
                line={line}
                candidates={candidates}
                mayChange={mayChange}
                onChoose={pick}
              />
            ))}
          </ul>
        </>
      ) : (
        <p class="counts">{text('mapping.noneFound')}</p>
      )}
    </section>
  )
}
