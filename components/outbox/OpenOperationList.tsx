import type { Operation } from '../../lib/domain/outbox/operation.ts'
import { statusOf } from '../../lib/sentences/operation-status.ts'
import { text } from '../../lib/text/text.ts'

/** What is under way by itself, and what it waits for. */
export interface OpenOperationListProps {
  operations: readonly Operation[]
  /** Epoch milliseconds. */
  now: number
  nameOf(accountId: string): string
  onCancel(operation: Operation): void
}

/** Lists what was asked for one by one and is not done yet. */
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

/** Whether the backend surely knows nothing of it: only then can it be given up. */
function isUnsent({ state }: Operation): boolean {
  return state === 'queued' || state === 'waiting'
}
