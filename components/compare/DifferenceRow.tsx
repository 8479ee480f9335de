import { useRef, useState } from 'preact/hooks'
import { BRANCH_NAME, BRANCHES, type Branch, otherBranch } from '../../lib/domain/branch.ts'
import { type CompareRow, sideOf, targetsOf } from '../../lib/flows/compare-flow.ts'
import { richText } from '../../lib/text/rich-text.ts'
import { text } from '../../lib/text/text.ts'
import { useKeptFocusFirst } from '../ui/dialog/use-kept-focus.ts'
import { ComparedValue, isLong } from './ComparedValue.tsx'
import { CopyButton } from './CopyButton.tsx'
import { HiddenQuestion } from './HiddenQuestion.tsx'
import { RowStatus } from './RowStatus.tsx'

/** One difference, and what may be done about it. `held`: no button works now. */
export interface DifferenceRowProps {
  row: CompareRow
  /** Name of the client of both profiles. */
  name: string
  held: boolean
  onCopy(to: Branch): void
  /** Undefined where the server does not let a copy be undone. */
  onUndo: (() => void) | undefined
}

/** Shows In-Home's value beside Facility's, each with a button that copies it to the other side. */
export function DifferenceRow({ row, name, held, onCopy, onUndo }: DifferenceRowProps) {
  const { difference, state } = row
  const { label, group, pet, sensitive } = difference
  const [asked, setAsked] = useState<Branch>()
  const [whole, setWhole] = useState(false)
  const box = useRef<HTMLLIElement>(null)
  const onFocusIn = useKeptFocusFirst(box)
  const isSettled = state.kind === 'done' || state.kind === 'waiting'
  const targets = targetsOf(difference)
  const sides = BRANCHES.map((branch) => ({ branch, field: sideOf(difference, branch) }))

  function copy(to: Branch) {
    setAsked(undefined)
    onCopy(to)
  }

  return (
    <li class="difference" ref={box} tabIndex={-1} onFocusIn={onFocusIn}>
      <p class="what">
        <strong>
          <bdi>{label}</bdi>
        </strong>
        {pet && (
          <small>
            <bdi>{group}</bdi>
          </small>
        )}
      </p>
      {!isSettled && (
        <div class="sides">
          {sides.map(({ branch, field }) => (
            <div key={branch} data-branch={branch}>
              <small class="branch">
                {field.label === label
                  ? BRANCH_NAME[branch]
                  : richText('compare.fieldIn', {
                      branch: BRANCH_NAME[branch],
                      field: <bdi>{field.label}</bdi>,
                    })}
              </small>
              <ComparedValue field={field} whole={whole} />
              {targets.includes(otherBranch(branch)) && (
                <CopyButton
                  difference={difference}
                  to={otherBranch(branch)}
                  busy={state.kind === 'busy' && state.to !== branch}
                  held={held}
                  onPress={() => (sensitive ? setAsked : copy)(otherBranch(branch))}
                />
              )}
            </div>
          ))}
        </div>
      )}
      {!isSettled && sides.some(({ field }) => isLong(field)) && (
        <button
          type="button"
          class="btn text"
          aria-label={text(whole ? 'compare.showLessOf' : 'compare.showAllOf', { field: label })}
          onClick={() => setWhole(!whole)}
        >
          {text(whole ? 'compare.showLess' : 'compare.showAll')}
        </button>
      )}
      {asked && !isSettled && (
        <HiddenQuestion
          to={asked}
          label={label}
          onYes={() => copy(asked)}
          onNo={() => setAsked(undefined)}
        />
      )}
      <RowStatus row={row} name={name} held={held} onUndo={onUndo} />
    </li>
  )
}
