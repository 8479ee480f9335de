import { type DashboardDefinition, dashboardAt } from '../../../lib/domain/dashboards/dashboard.ts'
import type {
  DefinitionFault,
  FaultName,
} from '../../../lib/domain/dashboards/definition-faults.ts'
import { fieldOf } from '../../../lib/domain/dashboards/definition-form.ts'
import { type TextKey, text } from '../../../lib/text/text.ts'
import { EXAMPLE_ADDRESS, fieldLabel, SIGNS } from './definition-labels.ts'

/** The sentence of each fault: what is wrong, and what to write instead. A new fault is a type error until it has one. */
const SENTENCES = {
  'not-an-address': 'dashboards.notAnAddress',
  'has-password': 'dashboards.hasPassword',
  'has-path': 'dashboards.hasPath',
  'plain-http': 'dashboards.plainHttp',
  'loopback-number': 'dashboards.loopbackNumber',
  'no-slash': 'dashboards.noSlash',
  'bad-character': 'dashboards.badCharacter',
  'bad-segment': 'dashboards.badSegment',
  'too-wide': 'dashboards.tooWide',
  'too-long': 'dashboards.tooLong',
  'id-missing': 'dashboards.idMissing',
  'id-unwanted': 'dashboards.idUnwanted',
  'same-origins': 'dashboards.sameOrigins',
  'origin-taken': 'dashboards.originTaken',
  'bad-api-path': 'dashboards.badApiPath',
  'bad-sign-in': 'dashboards.badSignIn',
  'pattern-twice': 'dashboards.patternTwice',
  'no-client-page': 'dashboards.noClientPage',
  'excludes-all': 'dashboards.excludesAll',
  'bad-selector': 'dashboards.badSelector',
  empty: 'dashboards.empty',
  'too-many': 'dashboards.tooMany',
  'unknown-entry': 'dashboards.unknownEntry',
  shape: 'dashboards.shape',
} as const satisfies Record<FaultName, TextKey>

/** Returns the sentence for a fault. `others`: the dashboards that are connected beside it, one of which may have the address. */
export function faultSentence(
  { fault, value = '' }: DefinitionFault,
  others: readonly DashboardDefinition[],
): string {
  const dashboard = dashboardAt(others, value)?.name ?? ''
  return text(SENTENCES[fault], { ...SIGNS, dashboard, example: EXAMPLE_ADDRESS })
}

/** The names of the groups that places of a document are in. */
const GROUPS: { [group: string]: 'dashboards.pages' | 'dashboards.places' | undefined } = {
  pages: 'dashboards.pages',
  anchors: 'dashboards.places',
}

/** Returns where in a file a fault is: "Pages, Client profile 1". A place that has no name is shown as it stands in the file. */
export function placeLabel(fault: DefinitionFault): string {
  const { place } = fault
  if (place === '') return text('dashboards.wholeFile')
  const field = fieldOf(fault)
  if (!field) return place
  const group = GROUPS[field.split('.')[0] ?? '']
  const named = group
    ? text('dashboards.placeIn', { group: text(group), field: fieldLabel(field) })
    : fieldLabel(field)
  const rest = place.slice(field.length + 1)
  if (!/^\d+$/.test(rest)) return named
  return text('dashboards.placeNumbered', { place: named, number: Number(rest) + 1 })
}
