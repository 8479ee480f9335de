/** Puts an entry into a map as the newest, and takes the oldest out if there are more than `most` then. */
export function putNewest<Key, Value>(
  entries: Map<Key, Value>,
  key: Key,
  value: Value,
  most: number,
): void {
  // Set anew, so that the one put in longest ago is the first.
  entries.delete(key)
  entries.set(key, value)
  const [oldest] = entries.keys()
  if (entries.size > most && oldest !== undefined) entries.delete(oldest)
}
