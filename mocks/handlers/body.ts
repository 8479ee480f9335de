import * as v from 'valibot'
import { type Answer, refuse } from '../backend/answer.ts'

const MOST_BYTES = 1024 * 1024

/** A body that fits the contract, with its text as it was sent. */
export interface CheckedBody<T> {
  value: T
  text: string
}

/** Reads a body once: 413 when too large, 422 when it is no JSON or does not fit. */
export async function readBody<T>(
  request: Pick<Request, 'arrayBuffer'>,
  schema: v.GenericSchema<unknown, T>,
): Promise<Answer<CheckedBody<T>>> {
  const bytes = await request.arrayBuffer()
  if (bytes.byteLength > MOST_BYTES) return refuse('too-large')
  const text = new TextDecoder().decode(bytes)
  const parsed = v.safeParse(schema, parseJson(text))
  return parsed.success ? { ok: true, value: { value: parsed.output, text } } : refuse('invalid')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Reads the query by a schema: unknown parameters are ignored, wrong ones are 422. */
export function readQuery<T>(
  request: Pick<Request, 'url'>,
  schema: v.GenericSchema<unknown, T>,
): Answer<T> {
  const parsed = v.safeParse(schema, Object.fromEntries(new URL(request.url).searchParams))
  return parsed.success ? { ok: true, value: parsed.output } : refuse('invalid')
}
