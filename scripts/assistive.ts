import { setTimeout as pause } from 'node:timers/promises'
import type { CDPSession, Page } from '@playwright/test'
import {
  type AxNode,
  handleOf,
  handleOfPage,
  handlesOfFrames,
  hasName,
  mention,
  type NodeMatch,
  nameOf,
  propertiesOf,
  queryNodes,
  sayMatch,
} from './ax-node.ts'
import { clickOn, isCalm, pressablePoint } from './pointer.ts'

/** What to look for, in which part of the page, and how long it may take to come. */
export interface NodeQuery extends NodeMatch {
  /** Only inside this, such as a dialog. */
  within?: NodeMatch | undefined
  timeoutMs?: number | undefined
}

/** Something found on a page, as assistive technology sees it. */
export interface FoundNode {
  role: string
  name: string
  /** What a field holds; '' elsewhere. */
  value: string
  description: string
  /** States such as `disabled`, `busy`, `expanded`, `checked`; absent where they do not apply. */
  properties: Record<string, unknown>
  /** The value of `aria-current`, which Chromium leaves out of the states. */
  current: string | undefined
  /** True for a control of ours that still looks as if a press would not count. */
  unready: boolean
  backendNodeId: number
}

/** Finds and presses things by role and name, through closed shadow roots. */
export interface Assistive {
  /** Waits for one such thing; of several it is the first in the order of the page. */
  find(wanted: NodeQuery): Promise<FoundNode>
  /** All there are at this moment, without waiting. */
  findAll(wanted: NodeQuery): Promise<FoundNode[]>
  /** Waits until there is no such thing. */
  gone(wanted: NodeQuery): Promise<void>
  /** Waits until it is enabled, at rest and uncovered, then clicks its middle with a trusted event. */
  press(wanted: NodeQuery): Promise<FoundNode>
  /** Puts the keyboard focus on it. */
  focus(wanted: NodeQuery): Promise<FoundNode>
  /** Types into what has the focus. */
  type(text: string): Promise<void>
  /** Presses a key or keys held together, such as `Escape` or `Shift+Tab`. */
  key(keys: string): Promise<void>
  /** All text in it, in the order it is read out. */
  text(wanted: NodeQuery): Promise<string>
}

const WAIT_MS = 20_000
const PAUSE_MS = 40
const INVENTORY_MS = 2_000
const MOST_MENTIONED = 80

/** Opens a line to the accessibility tree of a page. It closes with the page. */
export async function createAssistive(page: Page): Promise<Assistive> {
  const session = await page.context().newCDPSession(page)
  await session.send('Accessibility.enable')

  async function find(wanted: NodeQuery): Promise<FoundNode> {
    return await retry(session, wanted, 'is not there', async () => {
      const [first] = await query(session, wanted)
      return first
    })
  }

  return {
    find,
    findAll: (wanted) => query(session, wanted),
    async gone(wanted) {
      await retry(session, wanted, 'is still there', async () => {
        const left = await query(session, wanted)
        return left.length === 0 || undefined
      })
    },
    async press(wanted) {
      return retry(session, wanted, 'cannot be pressed', async () => {
        const found = (await query(session, wanted)).find(isReady)
        const point = found && (await pressablePoint(session, found.backendNodeId))
        if (!found || !point) return undefined
        if (!(await isCalm(session, found.backendNodeId))) return undefined
        return (await clickOn(session, found.backendNodeId, point)) ? found : undefined
      })
    },
    async focus(wanted) {
      const found = await find(wanted)
      await session.send('DOM.focus', { backendNodeId: found.backendNodeId })
      return found
    },
    async type(text) {
      await page.keyboard.type(text)
    },
    async key(keys) {
      await page.keyboard.press(keys)
    },
    async text(wanted) {
      const { backendNodeId } = await find(wanted)
      const place = await handleOf(session, backendNodeId)
      const nodes = await queryNodes(session, place, 'StaticText')
      return nodes.map(nameOf).join(' ')
    },
  }
}

function isReady({ properties, unready }: FoundNode): boolean {
  return properties.disabled !== true && properties.busy !== true && !unready
}

/** Tries until there is an answer: no event says that the accessibility tree has changed. */
async function retry<T>(
  session: CDPSession,
  { timeoutMs = WAIT_MS, ...wanted }: NodeQuery,
  complaint: string,
  attempt: () => Promise<T | undefined>,
): Promise<T> {
  const start = performance.now()
  for (;;) {
    const leftMs = timeoutMs - (performance.now() - start)
    // A page on its way to the next one has no tree for a moment, and one that hangs never answers.
    const answer = await within(Math.max(leftMs, PAUSE_MS), attempt)
    if (answer !== undefined) return answer
    if (leftMs <= 0) break
    await pause(PAUSE_MS)
  }
  const place = wanted.within ? ` in ${sayMatch(wanted.within)}` : ''
  const instead = (await within(INVENTORY_MS, () => inventory(session))) ?? 'no page to be read'
  throw new Error(
    `Looked for ${sayMatch(wanted)}${place}: it ${complaint} after ${timeoutMs} ms. There is: ${instead}`,
  )
}

async function query(session: CDPSession, wanted: NodeQuery): Promise<FoundNode[]> {
  const page = await handleOfPage(session)
  const places = wanted.within ? await placesOf(session, page, wanted.within) : [page]
  // On a dashboard page, what is typed into stands in a frame.
  const frames =
    wanted.role === 'textbox'
      ? await Promise.all(places.map((place) => handlesOfFrames(session, place)))
      : []
  const found = await Promise.all(
    [...places, ...frames.flat()].map(async (place) => {
      const nodes = await queryNodes(session, place, wanted.role)
      return nodes.filter((node) => hasName(node, wanted.name))
    }),
  )
  return await Promise.all(found.flat().map((node) => foundFrom(session, node)))
}

async function placesOf(session: CDPSession, page: string, within: NodeMatch): Promise<string[]> {
  const nodes = await queryNodes(session, page, within.role)
  return await Promise.all(
    nodes
      .filter((node) => hasName(node, within.name))
      .flatMap(({ backendDOMNodeId }) => backendDOMNodeId ?? [])
      .map((id) => handleOf(session, id)),
  )
}

async function foundFrom(session: CDPSession, node: AxNode): Promise<FoundNode> {
  const backendNodeId = node.backendDOMNodeId
  if (backendNodeId === undefined) throw new Error(`No element stands behind ${mention(node)}.`)
  const described = await session.send('DOM.describeNode', { backendNodeId })
  const attributes = described.node.attributes ?? []
  const at = attributes.indexOf('aria-current')
  return {
    role: String(node.role?.value ?? ''),
    name: nameOf(node),
    value: String(node.value?.value ?? ''),
    description: String(node.description?.value ?? ''),
    properties: propertiesOf(node),
    current: at < 0 ? undefined : attributes[at + 1],
    unready: attributes.includes('data-unready'),
    backendNodeId,
  }
}

async function inventory(session: CDPSession): Promise<string> {
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  return nodes.flatMap(mention).slice(0, MOST_MENTIONED).join(', ') || 'nothing with a name'
}

/** The answer, unless it fails or takes longer. */
async function within<T>(ms: number, ask: () => Promise<T>): Promise<T | undefined> {
  const late = new AbortController()
  try {
    return await Promise.race([ask(), pause(ms, undefined, { signal: late.signal })])
  } catch {
    return undefined
  } finally {
    late.abort()
  }
}
