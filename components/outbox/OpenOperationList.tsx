import type { Operation } from '../../lib/domain/outbox/operation.ts'
import { statusOf } from '../../lib/sentences/operation-status.ts'
import { text } from '../../lib/text/text.ts'

/** The single operations under way. */
export interface OpenOperationListProps {
  operations: readonly Operation[]
  /** Epoch milliseconds. */
  now: number
  nameOf(accountId: string): string
  onCancel(operation: Operation): void
}

/** Lists the single operations that are not done yet. */
export function OpenOperationList({ operations, now, nameOf, onCancel }: OpenOperationListProps) {
  return (
    <section class="under-way" aria-labelledby="under-way">
      <h2 id="under-way">{text('outbox.underWay')}</h2>
      <ul>
        {operations.map((operation) => {
          const name = nameOf(operation.accountId)
          return (
            <li key={operation.id}>
              <span>{statusOf(operation, name, now)?.text}</span>
              {isUnsent(operation) && (
                <button
                  type="button"
                  class="btn text"
                  aria-label={text('outbox.cancelOne', { name })}
                  onClick={() => onCancel(operation)}
                >
                  {text('ui.cancel')}
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** True if the operation was certainly never sent: only then can it be cancelled. */
function isUnsent({ state }: Operation): boolean {
  return state === 'queued' || state === 'waiting'
}
