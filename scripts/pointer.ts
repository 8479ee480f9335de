import { setTimeout as pause } from 'node:timers/promises'
import type { CDPSession } from '@playwright/test'
import { handleOf } from './ax-node.ts'

/** A place in the visible part of a page, in CSS pixels. */
export interface Point {
  x: number
  y: number
}

const REST_MS = 40

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

/** Clicks there as a mouse does: the page sees a trusted event. */
export async function clickAt(session: CDPSession, { x, y }: Point): Promise<void> {
  await session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y })
  for (const type of ['mousePressed', 'mouseReleased'] as const) {
    await session.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 })
  }
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
