import type { FlagOutcome } from '../../lib/domain/sync/sync.ts'
import { text } from '../../lib/text/text.ts'

/** `flags`: their outcomes in the preview. `chosen`: ids of those that are copied. `onChoose` is undefined while nothing can be chosen. */
export interface FlagTicksProps {
  flags: readonly FlagOutcome[]
  chosen: ReadonlySet<string>
  onChoose?: ((id: string, on: boolean) => void) | undefined
}

/** Shows the flags that the other branch has too: each is copied only when it is ticked. */
export function FlagTicks({ flags, chosen, onChoose }: FlagTicksProps) {
  const offered = flags.filter(({ result }) => result !== 'there')
  if (offered.length === 0) return null
  return (
    <fieldset class="choices">
      <legend>{text('sync.flags')}</legend>
      {offered.map(({ id, label }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={chosen.has(id)}
            disabled={!onChoose}
            onChange={({ currentTarget }) => onChoose?.(id, currentTarget.checked)}
          />
          <bdi>{label}</bdi>
        </label>
      ))}
    </fieldset>
  )
}
