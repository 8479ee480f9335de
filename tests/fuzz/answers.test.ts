import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import type { Result } from '../../lib/domain/result.ts'
import { type ClientDesk, openClientDesk } from '../unit/lib/backend/client-desk.ts'
import { anyJson, anyText } from './any-text.ts'
import { anyMutations, mutated, UNPARSED } from './mutated.ts'
import { runs } from './runs.ts'

afterEach(() => vi.unstubAllGlobals())

/** Asks one thing of the business. */
type Asking = (desk: ClientDesk) => Promise<Result<unknown>>

const dana = ({ person }: ClientDesk) => person('Dana Dual').id

function bobs({ item, sent }: ClientDesk) {
  const order = { ...item('key-of-bob', 'Bob Walker'), version: 1 }
  return [order, { ...order, ...sent }] as const
}

/** Everything that has an answer to read. */
const ASKED: Asking[] = [
  ({ client }) => client.readSession('device'),
  ({ client }) => client.listChanges(undefined),
  ({ client, person }) =>
    client.findByProfile('in-home', 'client', person('Bob Walker').profiles['in-home']?.id ?? ''),
  (desk) => desk.client.readAccount(dana(desk)),
  ({ client }) => client.listFields(),
  ({ client }) => client.readMappings(),
  (desk) => desk.client.compare(dana(desk)),
  ({ client }) => client.listFlags('facility'),
  ({ client }) => client.listServices('facility'),
  (desk) => desk.client.listSchedule(dana(desk)),
  (desk) => desk.client.listInvoices(dana(desk)),
  (desk) => desk.client.listMessages({ accountId: dana(desk), branch: 'facility' }),
  (desk) => desk.client.previewSync(...bobs(desk)),
  (desk) => desk.client.previewBatch([bobs(desk)[0]], desk.sent),
  (desk) => desk.client.sync(...bobs(desk)),
  (desk) => desk.client.syncBatch([bobs(desk)[0]], desk.sent),
  (desk) => desk.client.findSyncs([bobs(desk)[0]]),
  ({ client }) => client.listAudit({}),
]

/** The business, with what it answers to each of these. */
async function openRecordedDesk() {
  const desk = await openClientDesk()
  const answers: unknown[] = []
  desk.disturb(async (real) => {
    const response = await real()
    answers.push(await response.clone().json())
    return response
  })
  for (const ask of ASKED) expect(await ask(desk)).toMatchObject({ ok: true })
  return { desk, answers }
}

const RUNS = runs(50_000)

const anyStatus = fc.oneof(
  { weight: 6, arbitrary: fc.constant(200) },
  fc.constantFrom(201, 299, 304, 400, 401, 403, 404, 409, 412, 422, 429, 500, 503),
)
const anyHeaders = fc.record({
  'Content-Type': fc.constantFrom('application/json', 'application/problem+json', 'text/html'),
  'Retry-After': fc.constantFrom('1', '-1', '1e9', 'soon', 'Wed, 21 Oct 2026 07:28:00 GMT'),
})

/** A body that is no answer to anything, or not even JSON. */
const anyBody = fc.oneof(
  anyJson.map((value) => JSON.stringify(value)),
  anyText,
)

test('whatever a server answers is an answer that was parsed, or a problem with a name', async () => {
  const { desk, answers } = await openRecordedDesk()
  let answer = () => new Response()
  let taken = 0
  vi.stubGlobal('fetch', async () => answer())
  const anyAsked = fc.nat({ max: ASKED.length - 1 })
  const content = fc.oneof({ weight: 4, arbitrary: anyMutations }, anyBody)
  const property = fc.asyncProperty(
    anyAsked,
    content,
    anyStatus,
    anyHeaders,
    async (asked, made, status, headers) => {
      const body = typeof made === 'string' ? made : JSON.stringify(mutated(answers[asked], made))
      answer = () => new Response(status === 304 ? null : body, { status, headers })
      const result = await ASKED[asked]?.(desk)
      expect(typeof result?.ok).toBe('boolean')
      if (result?.ok) taken++
      if (result?.ok) expect(seenIn(result.value)).not.toContain(UNPARSED)
      else expect(result?.problem.name).toMatch(/^[a-z-]+$/)
    },
  )
  await fc.assert(property, RUNS)
  expect(UNPARSED in {}).toBe(false)
  // Or else this would be about refusals alone.
  expect(taken).toBeGreaterThan(RUNS.numRuns / 20)
}, 600_000)

/** All that can be read of a value, by whatever way. */
function seenIn(value: unknown): string {
  const seen = JSON.stringify(value, (_, each) => {
    if (each instanceof Map) return [...each]
    if (typeof each !== 'object' || each === null || Array.isArray(each)) return each
    const prototype: unknown = Object.getPrototypeOf(each)
    return prototype === Object.prototype || prototype === null ? each : [UNPARSED, prototype]
  })
  return seen ?? ''
}
