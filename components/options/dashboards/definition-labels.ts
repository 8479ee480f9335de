import type { Branch } from '../../../lib/domain/branch.ts'
import { BRANCH_NAME } from '../../../lib/domain/branch.ts'
import type { AnchorKind } from '../../../lib/domain/dashboards/dashboard.ts'
import type { FormField } from '../../../lib/domain/dashboards/definition-form.ts'
import { type TextKey, text } from '../../../lib/text/text.ts'

/** An address as nobody has one, for hints and sentences. */
export const EXAMPLE_ADDRESS = 'https://app.example'

/** Signs of patterns, as they are typed. */
export const SIGNS = { id: '{id}', rest: '*' }

/** The labels of the places on a page. */
export const PLACE_LABELS = {
  name: 'dashboards.namePlace',
  quickActions: 'dashboards.quickActionsPlace',
  conversation: 'dashboards.conversationPlace',
  newHeading: 'dashboards.newHeadingPlace',
  header: 'dashboards.headerPlace',
} as const satisfies Record<AnchorKind, TextKey>

const FIELD_LABELS = {
  name: 'dashboards.name',
  apiPath: 'dashboards.apiPath',
  'pages.client': 'dashboards.clientPage',
  'pages.staff': 'dashboards.staffPage',
  'pages.clientList': 'dashboards.clientList',
  'pages.staffList': 'dashboards.staffList',
  'pages.newClient': 'dashboards.newClient',
  'pages.newStaff': 'dashboards.newStaff',
  'pages.signIn': 'dashboards.signInPage',
  'anchors.name': PLACE_LABELS.name,
  'anchors.quickActions': PLACE_LABELS.quickActions,
  'anchors.conversation': PLACE_LABELS.conversation,
  'anchors.newHeading': PLACE_LABELS.newHeading,
  'anchors.header': PLACE_LABELS.header,
  excluded: 'dashboards.excluded',
  texts: 'dashboards.texts',
} as const satisfies Record<Exclude<FormField, 'origins.in-home' | 'origins.facility'>, TextKey>

/** Returns the label of the address of a branch. */
export function addressLabel(branch: Branch): string {
  return text('dashboards.addressOf', { branch: BRANCH_NAME[branch] })
}

/** Returns the label of a field of the form. */
export function fieldLabel(field: FormField): string {
  if (field === 'origins.in-home') return addressLabel('in-home')
  return field === 'origins.facility' ? addressLabel('facility') : text(FIELD_LABELS[field])
}
