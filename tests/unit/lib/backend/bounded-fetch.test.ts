import { expect, test, vi } from 'vitest'
import { createBoundedFetch } from '../../../../lib/backend/bounded-fetch.ts'

test('an answer without content is no broken one, though Chromium gives it a body', async () => {
  const nothing = new Response(null, { status: 204 })
  Object.defineProperty(nothing, 'body', { value: new ReadableStream() })
  vi.spyOn(globalThis, 'fetch').mockResolvedValue(nothing)
  const answer = await createBoundedFetch(1_000)(
    new Request('http://127.0.0.1/seen', { method: 'PUT' }),
  )
  expect(answer.status).toBe(204)
})
