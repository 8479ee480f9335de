import { setTimeout as pause } from 'node:timers/promises'
import type { CDPSession } from '@playwright/test'
import { handleOf } from './ax-node.ts'

/** A place in the visible part of a page, in CSS pixels. */
export interface Point {
  x: number
  y: number
}

const REST_MS = 40
const NOTICE_MS = 150
/** A page that has not said by then whether it was clicked is on its way to another one. */
const PATIENCE_MS = 2_000

/** The middle of a node, scrolled into view, if it stands still and a click there would reach it. */
export async function pressablePoint(
  session: CDPSession,
  backendNodeId: number,
): Promise<Point | undefined> {
  await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId })
  const before = await middleOf(session, backendNodeId)
  await pause(REST_MS)
  const point = await middleOf(session, backendNodeId)
  // What slides in above pushes everything down, and a click would land on what stood below.
  if (!point || point.x !== before?.x || point.y !== before.y) return undefined
  return (await isOnTop(session, backendNodeId, point)) ? point : undefined
}

/**
 * True unless it is a control of ours that commits and looks as if a press would not count yet: whoever scrolls it into view waits that
 * long. It notices itself a moment later that it was moved.
 */
export async function isCalm(session: CDPSession, backendNodeId: number): Promise<boolean> {
  const attributes = async () => {
    const { node } = await session.send('DOM.describeNode', { backendNodeId })
    return node.attributes ?? []
  }
  if (!(await attributes()).includes('data-commits')) return true
  await pause(NOTICE_MS)
  return !(await attributes()).includes('data-unready')
}

/**
 * Clicks there as a mouse does, so that the page sees a trusted event; whether the click reached the node. It does not when what
 * grows or slides in above pushes the node away at this very moment.
 */
export async function clickOn(
  session: CDPSession,
  backendNodeId: number,
  { x, y }: Point,
): Promise<boolean> {
  const objectId = await handleOf(session, backendNodeId)
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId,
    functionDeclaration: `function () {
      const seen = { click: false }
      this.addEventListener('click', () => { seen.click = true }, { once: true, capture: true })
      return seen
    }`,
  })
  await session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y })
  for (const type of ['mousePressed', 'mouseReleased'] as const) {
    await session.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 })
  }
  if (result.objectId === undefined) return true
  const seen = session.send('Runtime.callFunctionOn', {
    objectId: result.objectId,
    functionDeclaration: 'function () { return this.click }',
    returnByValue: true,
  })
  // A page that is gone, or busy with what the click began, gives no answer: something was pressed.
  return Promise.race([
    seen.then(
      (answer) => answer.result.value === true,
      () => true,
    ),
    pause(PATIENCE_MS, true),
  ])
}

async function middleOf(session: CDPSession, backendNodeId: number): Promise<Point | undefined> {
  const { quads } = await session.send('DOM.getContentQuads', { backendNodeId })
  const [quad] = quads
  if (!quad) return undefined
  const [left = 0, top = 0, , , right = 0, bottom = 0] = quad
  return { x: Math.round((left + right) / 2), y: Math.round((top + bottom) / 2) }
}

/** Asks the root the node lives in, which is open from inside even when it is closed to the page. */
async function isOnTop(session: CDPSession, backendNodeId: number, point: Point): Promise<boolean> {
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: await handleOf(session, backendNodeId),
    functionDeclaration:
      'function (x, y) { return this.contains(this.getRootNode().elementFromPoint(x, y)) }',
    arguments: [{ value: point.x }, { value: point.y }],
    returnByValue: true,
  })
  return result.value === true
}
