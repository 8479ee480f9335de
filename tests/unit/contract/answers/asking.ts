import { expect } from 'vitest'
import type { HttpDesk, Visitor } from '../../mocks/handlers/open-http-desk.ts'

/** Opens a desk of which every answer is held against the contract. */
export type Open = (requestsPerMinute?: number) => HttpDesk

/** The version of an account that nobody has changed. */
export const IF_MATCH = { 'If-Match': '"1"' }

/** Asks and expects the status; the body, type and headers are validated by the watch on every answer. */
export async function expectStatus(answer: Promise<Response>, status: number): Promise<Response> {
  const response = await answer
  expect(response.status).toBe(status)
  return response
}

/** Has Bob Walker added to Facility. */
export async function syncBob(desk: HttpDesk, visitor: Visitor) {
  const body = { accountId: desk.person('Bob Walker').id, to: 'facility' }
  const headers = { 'Idempotency-Key': 'key-of-bob' }
  const response = await visitor.ask('/syncs', { method: 'POST', body, headers })
  const sync: { id: string } = await response.json()
  return sync
}
