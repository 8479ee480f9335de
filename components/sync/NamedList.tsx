import { text } from '../../lib/text/text.ts'

/** At most this many accounts are named. */
export const MOST_NAMED = 30

/** Lists the names of a group, only the first ones when there are many. */
export function NamedList({ ids, nameOf }: { ids: readonly string[]; nameOf(id: string): string }) {
  const rest = ids.length - MOST_NAMED
  return (
    <ul class="names">
      {ids.slice(0, MOST_NAMED).map((id) => (
        <li key={id}>
          <bdi>{nameOf(id)}</bdi>
        </li>
      ))}
      {rest > 0 && <li>{text('ui.andMore', { count: rest })}</li>}
    </ul>
  )
}
