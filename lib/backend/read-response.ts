import * as v from 'valibot'
import type { Problem } from '../domain/problem.ts'
import { failed, ok, type Result } from '../domain/result.ts'
import { ResponseTooLarge } from './bounded-fetch.ts'
import type { Expected } from './expected.ts'
import * as answers from './problem-schemas.ts'

/** HTTP statuses from here on are refusals; those below are answers and redirects. */
const LEAST_REFUSAL = 400

/** What openapi-fetch resolves with: a stream when the status was good, the parsed or raw body otherwise. */
interface Reply {
  data?: ReadableStream | null | undefined
  error?: unknown
  response: Response
}

/**
 * Turns a reply into a value of the schema that is `expected`, or into the problem that stands for what went wrong. Nothing that a
 * server or a network can do makes it throw.
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

/** A value of the schema that is `expected`, or `bad-answer`. */
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
 * The problem that a refusal stands for. Without the status of one, as where it leads elsewhere (0 in a browser), it is none,
 * whatever its body says. `retryAfter`: seconds to wait, where the backend named a time.
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

/** `Retry-After` in both its forms, seconds or a date, kept between one second and one hour. */
export function retryAfterSeconds(header: string | null, now = Date.now()): number | undefined {
  if (header === null) return undefined
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - now) / 1000
  return Number.isFinite(seconds) ? clampWait(seconds) : undefined
}

/** Seconds to wait, kept between one second and one hour. */
export function clampWait(seconds: number): number {
  return Math.min(3600, Math.max(1, Math.ceil(seconds)))
}

function failureOf(cause: unknown): Problem['name'] {
  if (cause instanceof DOMException && cause.name === 'TimeoutError') return 'timeout'
  if (cause instanceof SyntaxError || cause instanceof ResponseTooLarge) return 'bad-answer'
  return 'offline'
}
