import {
  ANCHOR_KINDS,
  type AnchorKind,
  type DashboardDefinition,
  DEFINITION_VERSION,
  originsOf,
  PAGE_KINDS,
  type PageKind,
} from './dashboard.ts'
import type { DefinitionFault } from './definition-faults.ts'
import { readOrigin } from './origin.ts'

/** The fields of the form for a definition, named by their place in the document. */
export const FORM_FIELDS = [
  'name',
  'origins.in-home',
  'origins.facility',
  'apiPath',
  ...PAGE_KINDS.map((kind) => `pages.${kind}` as const),
  'pages.signIn',
  ...ANCHOR_KINDS.map((kind) => `anchors.${kind}` as const),
  'excluded',
  'texts',
] as const

export type FormField =
  | 'name'
  | 'origins.in-home'
  | 'origins.facility'
  | 'apiPath'
  | `pages.${PageKind}`
  | 'pages.signIn'
  | `anchors.${AnchorKind}`
  | 'excluded'
  | 'texts'

/** What is typed into each field. Where there can be several, each has a line. */
export type DefinitionForm = Record<FormField, string>

/** The form before anything is typed: what most dashboards have. */
export const NEW_FORM: DefinitionForm = formOf({
  version: DEFINITION_VERSION,
  name: '',
  origins: { 'in-home': '', facility: '' },
  apiPath: '/api/v1',
  pages: {
    client: ['/clients/{id}'],
    staff: ['/staff/{id}'],
    clientList: ['/clients'],
    staffList: ['/staff'],
    newClient: ['/clients/new'],
    newStaff: ['/staff/new'],
    signIn: '/sign-in',
  },
  anchors: {},
  excluded: [],
  texts: [],
})

/** Returns a definition as it stands in the form. */
export function formOf(definition: DashboardDefinition): DefinitionForm {
  const { name, origins, apiPath, pages, anchors, excluded, texts } = definition
  return {
    name,
    'origins.in-home': origins['in-home'],
    'origins.facility': origins.facility,
    apiPath,
    'pages.client': linesOf(pages.client),
    'pages.staff': linesOf(pages.staff),
    'pages.clientList': linesOf(pages.clientList),
    'pages.staffList': linesOf(pages.staffList),
    'pages.newClient': linesOf(pages.newClient),
    'pages.newStaff': linesOf(pages.newStaff),
    'pages.signIn': pages.signIn ?? '',
    'anchors.name': anchors.name ?? '',
    'anchors.quickActions': anchors.quickActions ?? '',
    'anchors.conversation': anchors.conversation ?? '',
    'anchors.newHeading': anchors.newHeading ?? '',
    'anchors.header': anchors.header ?? '',
    excluded: linesOf(excluded),
    texts: linesOf(texts),
  }
}

/** Returns what the form says, for `readDefinition`, which finds what is wrong with it. What can be forgiven is. */
export function definitionIn(form: DefinitionForm): DashboardDefinition {
  const anchors = ANCHOR_KINDS.flatMap((kind) => {
    const selector = form[`anchors.${kind}`].trim()
    return selector ? [[kind, selector] as const] : []
  })
  const signIn = form['pages.signIn'].trim()
  return {
    version: DEFINITION_VERSION,
    name: form.name.trim(),
    origins: {
      'in-home': originIn(form['origins.in-home']),
      facility: originIn(form['origins.facility']),
    },
    apiPath: form.apiPath.trim().replace(/\/$/, ''),
    pages: {
      client: entriesIn(form['pages.client']),
      staff: entriesIn(form['pages.staff']),
      clientList: entriesIn(form['pages.clientList']),
      staffList: entriesIn(form['pages.staffList']),
      newClient: entriesIn(form['pages.newClient']),
      newStaff: entriesIn(form['pages.newStaff']),
      ...(signIn && { signIn }),
    },
    anchors: Object.fromEntries(anchors),
    excluded: entriesIn(form.excluded),
    texts: entriesIn(form.texts),
  }
}

/** Returns the field of the form that a fault is about; undefined if it is about none. */
export function fieldOf({ place }: DefinitionFault): FormField | undefined {
  return FORM_FIELDS.find((field) => place === field || place.startsWith(`${field}.`))
}

/** Returns the origins of a definition that it had not before. */
export function newOrigins(definition: DashboardDefinition, before: DashboardDefinition): string[] {
  const known = originsOf(before)
  return originsOf(definition).filter((origin) => !known.includes(origin))
}

function linesOf(entries: readonly string[]): string {
  return entries.join('\n')
}

function entriesIn(lines: string): string[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** A text that is no address stays as it is, so that it can be shown. */
function originIn(typed: string): string {
  const read = readOrigin(typed)
  return 'origin' in read ? read.origin : typed.trim()
}
