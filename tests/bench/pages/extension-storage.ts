/** The extension's storage, in memory: the bench's page is no page of an extension. Stands in for webextension-polyfill. */
function area() {
  const values = new Map<string, unknown>()
  return {
    get: async (key: string) => (values.has(key) ? { [key]: values.get(key) } : {}),
    async set(items: Record<string, unknown>) {
      for (const [key, value] of Object.entries(items)) values.set(key, value)
    },
    async remove(keys: string | string[]) {
      for (const key of [keys].flat()) values.delete(key)
    },
  }
}

export default { storage: { local: area(), session: area() } }
