import * as v from 'valibot'
import type { Problem } from '../domain/problem.ts'
import { failed, ok, type Result } from '../domain/result.ts'
import { ResponseTooLarge } from './bounded-fetch.ts'
import type { Expected } from './expected.ts'
import { AccessMissing } from './permitted-fetch.ts'
import * as answers from './problem-schemas.ts'
import { IdUnfit } from './request-path.ts'

/** HTTP statuses from this one on are refusals; lower ones are answers and redirects. */
const LEAST_REFUSAL = 400

/** What openapi-fetch resolves with: on success a stream, else the body, parsed or raw. */
interface Reply {
  data?: ReadableStream | null | undefined
  error?: unknown
  response: Response
}

/**
 * Turns a reply into a value that fits the schema and the check `expected`, or into the problem for what went wrong. Nothing that a server
 * or a network does makes it throw.
 */
export async function readResponse<Schema extends v.GenericSchema>(
  schema: Schema,
  expected: Expected<v.InferOutput<Schema>>,
  reply: Promise<Reply>,
): Promise<Result<v.InferOutput<Schema>>> {
  try {
    const { data, error, response } = await reply
    if (!response.ok) return failed(refusalOf(response, error))
    return parseWith(schema, expected, JSON.parse(await new Response(data).text()))
  } catch (cause) {
    return failed({ name: failureOf(cause) })
  }
}

/** Like `readResponse`, for a reply without a body on success. */
export async function readEmptyResponse(reply: Promise<Reply>): Promise<Result<undefined>> {
  try {
    const { error, response } = await reply
    return response.ok ? ok(undefined) : failed(refusalOf(response, error))
  } catch (cause) {
    return failed({ name: failureOf(cause) })
  }
}

function refusalOf({ status, headers }: Response, body: unknown): Problem {
  return problemFrom(status, body, retryAfterSeconds(headers.get('Retry-After')))
}

/** Parses a value with the schema and the check `expected`. `bad-answer` if either fails. */
export function parseWith<Schema extends v.GenericSchema>(
  schema: Schema,
  expected: Expected<v.InferOutput<Schema>>,
  value: unknown,
): Result<v.InferOutput<Schema>> {
  const parsed = v.safeParse(schema, value)
  const isExpected = parsed.success && expected(parsed.output)
  return isExpected ? ok(parsed.output) : failed({ name: 'bad-answer' })
}

/**
 * Returns the problem of a refusal. A status that is no refusal, such as that of a redirect (0 in a browser), is a `bad-answer`, whatever
 * its body says. `retryAfter`: seconds to wait, if the backend named a time.
 */
export function problemFrom(status: number, body: unknown, retryAfter?: number): Problem {
  if (status < LEAST_REFUSAL) return { name: 'bad-answer' }
  const parsed = v.safeParse(answers.problem, body)
  if (!parsed.success) return { name: status >= 500 ? 'server-error' : 'bad-answer' }
  const { type, changed, matches, account } = parsed.output
  return {
    name: type,
    ...(changed && { changed }),
    ...(matches && { matches }),
    ...(type === 'email-taken' && account && { account }),
    ...(retryAfter !== undefined && { retryAfter }),
  }
}

/**
 * Parses a `Retry-After` header, in seconds or as a date, into seconds between one second and one hour; undefined if there is none or it is
 * neither.
 */
export function retryAfterSeconds(header: string | null, now = Date.now()): number | undefined {
  if (header === null) return undefined
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - now) / 1000
  return Number.isFinite(seconds) ? clampWait(seconds) : undefined
}

/** Limits the seconds to wait to between one second and one hour. */
export function clampWait(seconds: number): number {
  return Math.min(3600, Math.max(1, Math.ceil(seconds)))
}

function failureOf(cause: unknown): Problem['name'] {
  if (cause instanceof IdUnfit) return 'invalid'
  if (cause instanceof AccessMissing) return 'no-access'
  if (cause instanceof DOMException && cause.name === 'TimeoutError') return 'timeout'
  if (cause instanceof SyntaxError || cause instanceof ResponseTooLarge) return 'bad-answer'
  return 'offline'
}
