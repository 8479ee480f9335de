import * as v from 'valibot'
import {
  type ANCHOR_KINDS,
  type Dashboard,
  type DashboardDefinition,
  DEFINITION_VERSION,
} from './dashboard.ts'
import {
  type DefinitionFault,
  type FaultName,
  faultsOf,
  type IsSelector,
} from './definition-faults.ts'

/** The shape of a definition, as `docs/dashboard.schema.json` publishes it. A test holds the two together. */

const MOST_ENTRIES = 8
const LONGEST_TEXT = 200

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_TEXT))
/** Patterns, or texts of pages. What a pattern may say is checked in `definition-faults.ts`. */
const list = v.optional(v.pipe(v.array(text), v.maxLength(MOST_ENTRIES)), [])
const anchor = v.optional(text)

/** An object with these entries and no others. Valibot takes a list for an object without entries. */
const exact = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.pipe(
    v.custom<object>((value) => typeof value === 'object' && !Array.isArray(value)),
    v.strictObject(entries),
  )

const shape = {
  /** Editors find the schema by it; it counts for nothing. */
  $schema: v.optional(v.string()),
  version: v.literal(DEFINITION_VERSION),
  name: v.pipe(v.string(), v.maxLength(60), v.trim(), v.minLength(1)),
  origins: exact({ 'in-home': text, facility: text }),
  apiPath: v.optional(v.pipe(v.string(), v.maxLength(LONGEST_TEXT)), ''),
  pages: exact({
    client: v.pipe(v.array(text), v.maxLength(MOST_ENTRIES)),
    staff: list,
    clientList: list,
    staffList: list,
    newClient: list,
    newStaff: list,
    signIn: v.optional(text),
  }),
  anchors: v.optional(
    exact({
      name: anchor,
      quickActions: anchor,
      conversation: anchor,
      newHeading: anchor,
      header: anchor,
    } satisfies Record<(typeof ANCHOR_KINDS)[number], typeof anchor>),
    {},
  ),
  excluded: list,
  texts: list,
}

const withoutSchema = <Read extends { $schema?: string | undefined }>({
  $schema: _,
  ...rest
}: Read) => rest

const definition = exact(shape)

/** A connected dashboard, as it is stored. */
export const dashboard: v.GenericSchema<unknown, Dashboard> = v.pipe(
  exact({ ...shape, id: v.pipe(v.string(), v.uuid()) }),
  v.transform(withoutSchema),
)

/** A definition, or why there is none. */
export type ReadDefinition =
  | { ok: true; definition: DashboardDefinition }
  | { ok: false; reason: 'too-large' | 'not-json' | 'newer-version' }
  | { ok: false; reason: 'faults'; faults: DefinitionFault[] }

/** The largest file that is read, in bytes. A definition has two or three thousand. */
export const MOST_BYTES = 64 * 1024

/** At most this many faults are named: whoever fixes them sees the rest afterwards. */
const MOST_FAULTS = 50

/**
 * Reads a definition from the text of a file. `others`: the dashboards that are connected beside it. `isSelector`: given where there is a
 * document; without it, selectors are not checked.
 */
export function readDefinitionFile(
  content: string,
  others: readonly DashboardDefinition[],
  isSelector?: IsSelector,
): ReadDefinition {
  if (content.length > MOST_BYTES) return { ok: false, reason: 'too-large' }
  const json = parseJson(content)
  return json ? readDefinition(json.value, others, isSelector) : { ok: false, reason: 'not-json' }
}

/** Reads a definition from anything. `others` and `isSelector`: as above. */
export function readDefinition(
  value: unknown,
  others: readonly DashboardDefinition[],
  isSelector?: IsSelector,
): ReadDefinition {
  if (isNewer(value)) return { ok: false, reason: 'newer-version' }
  const parsed = v.safeParse(definition, value)
  const wrong = parsed.success ? [] : parsed.issues.map(faultOf)
  // Where only texts and lists are too short or too long, the rest is looked at too: somebody corrects it all at once.
  const faults = parsed.typed
    ? faultsOf(withoutSchema(parsed.output), others, isSelector).filter(
        ({ place }) => !wrong.some((each) => each.place === place),
      )
    : []
  if (parsed.success && faults.length === 0) {
    return { ok: true, definition: withoutSchema(parsed.output) }
  }
  return { ok: false, reason: 'faults', faults: [...wrong, ...faults].slice(0, MOST_FAULTS) }
}

type Issue = v.InferIssue<typeof definition>

function faultOf(issue: Issue): DefinitionFault {
  const { path, input } = issue
  const fault = faultNameOf(issue)
  const isText = typeof input === 'string' && input !== '' && fault !== 'unknown-entry'
  return {
    place: path?.map(({ key }) => String(key)).join('.') ?? '',
    fault,
    ...(isText && { value: input.slice(0, LONGEST_TEXT) }),
  }
}

function faultNameOf({ type, expected, input }: Issue): FaultName {
  if (type === 'strict_object' && expected === 'never') return 'unknown-entry'
  if (type === 'max_length') return Array.isArray(input) ? 'too-many' : 'too-long'
  return type === 'min_length' || input === undefined ? 'empty' : 'shape'
}

/** Undefined if the text is no JSON. A byte order mark is what some editors begin a file with. */
function parseJson(content: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(content.replace(/^\uFEFF/, '')) }
  } catch {
    return undefined
  }
}

function isNewer(value: unknown): boolean {
  const parsed = v.safeParse(v.object({ version: v.number() }), value)
  return parsed.success && parsed.output.version > DEFINITION_VERSION
}
