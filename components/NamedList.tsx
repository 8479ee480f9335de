/** So many names say enough. */
const MOST = 30

/** Names of a group, the first of them when there are many. */
export function NamedList({ ids, nameOf }: { ids: readonly string[]; nameOf(id: string): string }) {
  const rest = ids.length - MOST
  return (
    <ul class="names">
      {ids.slice(0, MOST).map((id) => (
        <li key={id}>
          <bdi>{nameOf(id)}</bdi>
        </li>
      ))}
      {rest > 0 && <li>and {rest.toLocaleString('en')} more</li>}
    </ul>
  )
}
