/**
 * Creates an index from many keys to few ids each. Arrays, because nearly every key has one id and sets would cost ten times the memory.
 */
export function createLookup() {
  const ids = new Map<string, string[]>()
  return {
    add(key: string, id: string): void {
      const known = ids.get(key)
      if (!known) ids.set(key, [id])
      else if (!known.includes(id)) known.push(id)
    },
    drop(key: string, id: string): void {
      const left = (ids.get(key) ?? []).filter((other) => other !== id)
      if (left.length) ids.set(key, left)
      else ids.delete(key)
    },
    at: (key: string): readonly string[] => ids.get(key) ?? [],
  }
}
