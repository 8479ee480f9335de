import * as v from 'valibot'
import { type Answer, refuse } from '../backend/answer.ts'

const MOST_BYTES = 1024 * 1024

/** Reads a body once: 413 when too large, 422 when it is no JSON or does not fit. */
export async function readBody<T>(
  request: Pick<Request, 'arrayBuffer'>,
  schema: v.GenericSchema<unknown, T>,
): Promise<Answer<T>> {
  const bytes = await request.arrayBuffer()
  if (bytes.byteLength > MOST_BYTES) return refuse('too-large')
  const parsed = v.safeParse(schema, parseJson(new TextDecoder().decode(bytes)))
  return parsed.success ? { ok: true, value: parsed.output } : refuse('invalid')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * Reads the query by a schema: unknown parameters are ignored, wrong ones are 422. `lists` names those that may be repeated:
 * they come as arrays.
 */
export function readQuery<T>(
  request: Pick<Request, 'url'>,
  schema: v.GenericSchema<unknown, T>,
  lists: readonly string[] = [],
): Answer<T> {
  const { searchParams } = new URL(request.url)
  const query: Record<string, string | string[]> = Object.fromEntries(searchParams)
  for (const name of lists) {
    if (searchParams.has(name)) query[name] = searchParams.getAll(name)
  }
  const parsed = v.safeParse(schema, query)
  return parsed.success ? { ok: true, value: parsed.output } : refuse('invalid')
}
