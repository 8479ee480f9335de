/** What is being stored at this moment, by id: whoever wants to know whether it stands waits for it. */
export interface Storing {
  during<Value>(id: string, store: () => Promise<Value>): Promise<Value>
  /** Keeps its promise once nothing is being stored under this id, however that went. */
  settled(id: string): Promise<void>
}

/** Lives in memory: a worker that was stopped stores nothing any more. */
export function createStoring(): Storing {
  const underWay = new Map<string, Promise<unknown>>()
  return {
    async during(id, store) {
      const stored = store()
      underWay.set(id, stored)
      try {
        return await stored
      } finally {
        if (underWay.get(id) === stored) underWay.delete(id)
      }
    },
    async settled(id) {
      await Promise.allSettled([underWay.get(id)])
    },
  }
}
