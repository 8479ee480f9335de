import { useState } from 'preact/hooks'
import type { Operation } from '../../lib/domain/outbox/operation.ts'
import { text } from '../../lib/text/text.ts'
import { type AttentionGroup, attentionGroups, isRetryable } from './attention-groups.ts'

/** The operations that need attention, and what can be done about them. */
export interface AttentionListProps {
  operations: readonly Operation[]
  /** Epoch milliseconds. */
  now: number
  nameOf(accountId: string): string
  /** True if the account is in the mirror, so that a decision about it is possible. */
  isHere(accountId: string): boolean
  onRetry(operations: Operation[]): void
  onDecide(operation: Operation): void
  onDismiss(operations: Operation[]): void
}

/** How many names of a group are drawn at first, and how many are added each time. */
const PAGE = 20

/** Lists what needs attention grouped by reason, each with its names, and one button that sends the selected ones again. */
export function AttentionList(props: AttentionListProps) {
  const { operations, now, nameOf, onRetry } = props
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  // Operations that are gone or resolved meanwhile are not sent again.
  const chosen = operations.filter(({ id }) => ticked.has(id))
  const hasRetryable = operations.some((operation) => isRetryable(operation, now))

  function tick(some: readonly Operation[], on: boolean) {
    const next = new Set(ticked)
    for (const { id } of some) {
      if (on) next.add(id)
      else next.delete(id)
    }
    setTicked(next)
  }

  return (
    <section class="attention" aria-labelledby="needs-attention">
      <h2 id="needs-attention">{text('outbox.needsAttention')}</h2>
      {attentionGroups(operations, nameOf, now).map((group) => (
        <Group key={group.operations[0]?.id} {...props} group={group} ticked={ticked} tick={tick} />
      ))}
      {hasRetryable && (
        <button
          type="button"
          class="btn main"
          aria-disabled={chosen.length === 0}
          onClick={() => {
            if (chosen.length === 0) return
            setTicked(new Set())
            onRetry(chosen)
          }}
        >
          {chosen.length > 0
            ? text('outbox.retrySelectedCount', { selected: chosen.length })
            : text('outbox.retrySelected')}
        </button>
      )}
    </section>
  )
}

interface GroupProps extends AttentionListProps {
  group: AttentionGroup
  ticked: ReadonlySet<string>
  tick(operations: readonly Operation[], on: boolean): void
}

function Group({ group, ticked, tick, ...props }: GroupProps) {
  const { now, nameOf, isHere, onDecide, onDismiss } = props
  const [limit, setLimit] = useState(PAGE)
  const { sentence, operations } = group
  const retryable = operations.filter((operation) => isRetryable(operation, now))
  const areAllTicked = retryable.every(({ id }) => ticked.has(id))
  const isMany = operations.length > 1
  return (
    <fieldset class="problem">
      <legend>{sentence}</legend>
      {isMany && (
        <div class="ways">
          {retryable.length > 0 && (
            <label>
              <input
                type="checkbox"
                checked={areAllTicked}
                onChange={() => tick(retryable, !areAllTicked)}
              />
              {text('outbox.all', { total: retryable.length })}
            </label>
          )}
          <button type="button" class="btn text" onClick={() => onDismiss(operations)}>
            {text('outbox.dismissAll', { total: operations.length })}
          </button>
        </div>
      )}
      <ul>
        {operations.slice(0, limit).map((operation) => {
          const { id, accountId, state } = operation
          const name = nameOf(accountId)
          return (
            <li key={id}>
              {isRetryable(operation, now) ? (
                <label>
                  <input
                    type="checkbox"
                    checked={ticked.has(id)}
                    onChange={() => tick([operation], !ticked.has(id))}
                  />
                  <bdi>{name}</bdi>
                </label>
              ) : (
                <bdi>{name}</bdi>
              )}
              {state === 'conflict' && isHere(accountId) && (
                <button
                  type="button"
                  class="btn text"
                  aria-label={text('outbox.decideOn', { name })}
                  onClick={() => onDecide(operation)}
                >
                  {text('outbox.decide')}
                </button>
              )}
              <button
                type="button"
                class="btn text"
                aria-label={text('outbox.dismissOne', { name })}
                onClick={() => onDismiss([operation])}
              >
                {text('outbox.dismiss')}
              </button>
            </li>
          )
        })}
      </ul>
      {operations.length > limit && (
        <button type="button" class="btn text" onClick={() => setLimit(limit + PAGE)}>
          {text('outbox.showMore', { count: Math.min(PAGE, operations.length - limit) })}
        </button>
      )}
    </fieldset>
  )
}
