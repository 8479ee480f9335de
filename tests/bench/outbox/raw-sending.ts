/** What the limit is given. */
export interface RawRun {
  origin: string
  /** Items as they are sent, each with a key of its own. */
  items: { key: string; accountId: string }[]
}

/**
 * The limit of sending under an outbox, run in a page of the extension: every operation and its audit line are written when it is
 * accepted, when it is sent and when it is done, strictly, so that it survives a power cut; the steps of a hundred are one commit, and
 * what is done of one hundred is committed with what is sent of the next. It has the indexes of the product and nothing else: no
 * checks, no chain of digests, no outbox backup, no mirror, nothing parsed. Answers with milliseconds.
 */
export async function sendRaw({ origin, items }: RawRun): Promise<number> {
  const BATCH = 100
  const db = await settled(opening())
  const session = await fetch(`${origin}/api/v1/session`, {
    credentials: 'include',
    headers: { 'X-Device': crypto.randomUUID() },
  })
  const { csrfToken } = await session.json()
  const start = performance.now()
  await commit([{ state: 'queued', of: items }])
  let done: RawRun['items'] = []
  for (let from = 0; from < items.length; from += BATCH) {
    const batch = items.slice(from, from + BATCH)
    await commit([
      { state: 'done', of: done },
      { state: 'sending', of: batch },
    ])
    const answer = await fetch(`${origin}/api/v1/syncs/batch`, {
      method: 'POST',
      credentials: 'include',
      headers: { 'X-CSRF-Token': csrfToken, 'Content-Type': 'application/json' },
      body: JSON.stringify({ items: batch, dryRun: false }),
    })
    const { items: answers } = await answer.json()
    const refused = answers.find(({ status }: { status: number }) => status !== 200)
    if (refused) throw new Error(`The backend refused: ${JSON.stringify(refused)}`)
    done = batch
  }
  await commit([{ state: 'done', of: done }])
  const took = performance.now() - start
  db.close()
  await settled(indexedDB.deleteDatabase('bench-raw-outbox'))
  return took

  function opening() {
    const request = indexedDB.open('bench-raw-outbox', 1)
    request.onupgradeneeded = () => {
      const outbox = request.result.createObjectStore('outbox', { keyPath: 'id' })
      for (const path of ['accountId', 'state']) outbox.createIndex(path, path)
      outbox.createIndex('[bulk+state]', ['bulk', 'state'])
      const audit = request.result.createObjectStore('audit', {
        keyPath: 'seq',
        autoIncrement: true,
      })
      for (const path of ['accountId', 'operationId']) audit.createIndex(path, path)
    }
    return request
  }

  function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
    return new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  }

  function commit(steps: { state: string; of: RawRun['items'] }[]): Promise<void> {
    return new Promise((resolve, reject) => {
      const stores = ['outbox', 'audit']
      const transaction = db.transaction(stores, 'readwrite', { durability: 'strict' })
      for (const { state, of } of steps) {
        for (const { key: id, accountId } of of) {
          const at = Date.now()
          const target = { accountId, to: 'facility', actorId: 'a-000001' }
          const task = { kind: 'sync', choices: {} }
          transaction
            .objectStore('outbox')
            .put({ ...target, id, task, bulk: 'bench', state, version: 1, madeAt: at, tries: 1 })
          transaction
            .objectStore('audit')
            .add({ ...target, operationId: id, at, task: 'sync', outcome: state })
        }
      }
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error)
    })
  }
}
