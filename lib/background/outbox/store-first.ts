/**
 * Creates a tracker of operations being stored, by id, so that others can wait for them. In memory: a stopped worker stores
 * nothing.
 */
export function createStoring() {
  const underWay = new Map<string, Promise<unknown>>()
  return {
    async during<Value>(id: string, store: () => Promise<Value>): Promise<Value> {
      const stored = store()
      underWay.set(id, stored)
      try {
        return await stored
      } finally {
        if (underWay.get(id) === stored) underWay.delete(id)
      }
    },
    /** Resolves once nothing is being stored under this id, whether that succeeded or not. */
    async settled(id: string) {
      await Promise.allSettled([underWay.get(id)])
    },
  }
}
