import { text } from '../../lib/text/text.ts'

/** So many names say enough. */
export const MOST_NAMED = 30

/** Names of a group, the first of them when there are many. */
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
