import type { CDPSession } from '@playwright/test'

/** A node of the accessibility tree as Chromium describes it. */
export type AxNode = Awaited<ReturnType<typeof queryNodes>>[number]

type DomNode = Awaited<ReturnType<typeof describe>>['node']

/** Which things are meant: a role and, unless any will do, the whole name or a pattern in it. */
export interface NodeMatch {
  role: string
  name?: string | RegExp | undefined
}

/**
 * All nodes of a role in a part of the page, in the order they are read out.
 *
 * The part is named by a handle, because handles end with their page. Asked by number about a page that has just been
 * left, Chromium crashes the tab (seen in 156, four times in eight).
 */
export async function queryNodes(session: CDPSession, objectId: string, role: string) {
  const { nodes } = await session.send('Accessibility.queryAXTree', { objectId, role })
  return nodes.filter((node) => !node.ignored)
}

/** A handle of the whole page. */
export async function handleOfPage(session: CDPSession): Promise<string> {
  const { result } = await session.send('Runtime.evaluate', { expression: 'document' })
  if (!result.objectId) throw new Error('There is no page.')
  return result.objectId
}

/** Handles of the documents in the frames of a part of a page, those in closed roots included. */
export async function handlesOfFrames(session: CDPSession, objectId: string): Promise<string[]> {
  const { node } = await describe(session, objectId)
  return Promise.all(documentsIn(node).map(({ backendNodeId }) => handleOf(session, backendNodeId)))
}

function describe(session: CDPSession, objectId: string) {
  return session.send('DOM.describeNode', { objectId, depth: -1, pierce: true })
}

function documentsIn(node: DomNode): DomNode[] {
  const { contentDocument, shadowRoots = [], children = [] } = node
  return contentDocument
    ? [contentDocument, ...documentsIn(contentDocument)]
    : [...shadowRoots, ...children].flatMap(documentsIn)
}

/** A handle of one node. Fails if its page has been left. */
export async function handleOf(session: CDPSession, backendNodeId: number): Promise<string> {
  const { object } = await session.send('DOM.resolveNode', { backendNodeId })
  if (!object.objectId) throw new Error('The node left the page.')
  return object.objectId
}

/** The name it is announced with, '' if it has none. */
export function nameOf(node: AxNode): string {
  return String(node.name?.value ?? '')
}

/** Whether the node has that name; without a wanted name any node does. */
export function hasName(node: AxNode, name: NodeMatch['name']): boolean {
  if (name === undefined) return true
  return typeof name === 'string' ? nameOf(node) === name : name.test(nameOf(node))
}

/** The states of a node. Chromium says `1` for some booleans; here they are all `true` or `false`. */
export function propertiesOf(node: AxNode): Record<string, unknown> {
  return Object.fromEntries(
    (node.properties ?? []).map(({ name, value }) => [
      name,
      value.type.startsWith('boolean') ? Boolean(value.value) : value.value,
    ]),
  )
}

/** Roles that hold text or order and tell nothing on their own. */
const SILENT = new Set(['StaticText', 'InlineTextBox', 'RootWebArea', 'generic', 'none'])

/** How an error mentions the node: role and name. Nothing for nodes nobody would look for. */
export function mention(node: AxNode): string[] {
  const role = String(node.role?.value ?? '')
  const name = nameOf(node)
  return node.ignored || SILENT.has(role) || name === '' ? [] : [`${role} "${name}"`]
}

/** How an error speaks of what was looked for. */
export function sayMatch({ role, name }: NodeMatch): string {
  if (name === undefined) return `a ${role}`
  return `the ${role} ${typeof name === 'string' ? `"${name}"` : String(name)}`
}
