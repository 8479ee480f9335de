import * as v from 'valibot'
import {
  type ANCHOR_KINDS,
  type Dashboard,
  type DashboardDefinition,
  DEFINITION_VERSION,
} from './dashboard.ts'
import { type DefinitionFault, faultsOf } from './definition-faults.ts'

/** The shape of a definition, as `docs/dashboard.schema.json` publishes it. A test holds the two together. */

const MOST_PATTERNS = 8
const LONGEST_TEXT = 200

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_TEXT))
const patterns = v.optional(v.pipe(v.array(text), v.maxLength(MOST_PATTERNS)), [])
const anchor = v.optional(text)

const shape = {
  /** Editors find the schema by it; it counts for nothing. */
  $schema: v.optional(v.string()),
  version: v.literal(DEFINITION_VERSION),
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60)),
  origins: v.strictObject({ 'in-home': text, facility: text }),
  apiPath: v.optional(v.pipe(v.string(), v.maxLength(LONGEST_TEXT)), ''),
  pages: v.strictObject({
    client: v.pipe(v.array(text), v.minLength(1), v.maxLength(MOST_PATTERNS)),
    staff: patterns,
    clientList: patterns,
    staffList: patterns,
    newClient: patterns,
    newStaff: patterns,
    signIn: v.optional(text),
  }),
  anchors: v.optional(
    v.strictObject({
      name: anchor,
      quickActions: anchor,
      conversation: anchor,
      newHeading: anchor,
      header: anchor,
    } satisfies Record<(typeof ANCHOR_KINDS)[number], typeof anchor>),
    {},
  ),
  excluded: patterns,
  texts: patterns,
}

const withoutSchema = <Read extends { $schema?: string | undefined }>({
  $schema: _,
  ...rest
}: Read) => rest

const definition = v.pipe(v.strictObject(shape), v.transform(withoutSchema))

/** A connected dashboard, as it is stored. */
export const dashboard: v.GenericSchema<unknown, Dashboard> = v.pipe(
  v.strictObject({ ...shape, id: v.pipe(v.string(), v.uuid()) }),
  v.transform(withoutSchema),
)

/** A definition, or why there is none. */
export type ReadDefinition =
  | { ok: true; definition: DashboardDefinition }
  | { ok: false; reason: 'too-large' | 'not-json' | 'newer-version' }
  | { ok: false; reason: 'faults'; faults: DefinitionFault[] }

/** The largest file that is read, in bytes. A definition has two or three thousand. */
export const MOST_BYTES = 64 * 1024

/** Reads a definition from the text of a file. `others`: the dashboards that are connected beside it. */
export function readDefinitionFile(
  content: string,
  others: readonly DashboardDefinition[],
): ReadDefinition {
  if (content.length > MOST_BYTES) return { ok: false, reason: 'too-large' }
  try {
    // A byte order mark is what some editors begin a file with.
    return readDefinition(JSON.parse(content.replace(/^\uFEFF/, '')), others)
  } catch {
    return { ok: false, reason: 'not-json' }
  }
}

/** Reads a definition from anything. `others`: as above. */
export function readDefinition(
  value: unknown,
  others: readonly DashboardDefinition[],
): ReadDefinition {
  if (isNewer(value)) return { ok: false, reason: 'newer-version' }
  const parsed = v.safeParse(definition, value)
  const faults = parsed.success
    ? faultsOf(parsed.output, others)
    : parsed.issues.map(({ path, input }): DefinitionFault => {
        const place = path?.map(({ key }) => String(key)).join('.') ?? ''
        const isEmpty = input === undefined || input === ''
        return {
          place,
          fault: isEmpty ? 'empty' : 'shape',
          ...(typeof input === 'string' && input && { value: input.slice(0, LONGEST_TEXT) }),
        }
      })
  if (parsed.success && faults.length === 0) return { ok: true, definition: parsed.output }
  return { ok: false, reason: 'faults', faults }
}

function isNewer(value: unknown): boolean {
  const parsed = v.safeParse(v.object({ version: v.number() }), value)
  return parsed.success && parsed.output.version > DEFINITION_VERSION
}
