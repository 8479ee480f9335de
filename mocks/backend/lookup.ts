/** Which ids stand under a key. Arrays, because nearly every key has one id and sets would cost ten times the memory. */
export interface Lookup {
  add(key: string, id: string): void
  drop(key: string, id: string): void
  at(key: string): readonly string[]
}

/** An index from many keys to few ids each. */
export function createLookup(): Lookup {
  const ids = new Map<string, string[]>()
  return {
    add(key, id) {
      const known = ids.get(key)
      if (!known) ids.set(key, [id])
      else if (!known.includes(id)) known.push(id)
    },
    drop(key, id) {
      const left = (ids.get(key) ?? []).filter((other) => other !== id)
      if (left.length) ids.set(key, left)
      else ids.delete(key)
    },
    at: (key) => ids.get(key) ?? [],
  }
}
