/**
 * Tracks what is being stored at this moment, by id, so that others can wait until it is. In memory: a worker that was stopped
 * stores nothing any more.
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
