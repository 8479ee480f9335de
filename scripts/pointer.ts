import type { CDPSession } from '@playwright/test'

/** A place in the visible part of a page, in CSS pixels. */
export interface Point {
  x: number
  y: number
}

/** The middle of a node, scrolled into view, if a click there would reach it and nothing lies over it. */
export async function pressablePoint(
  session: CDPSession,
  backendNodeId: number,
): Promise<Point | undefined> {
  await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId })
  const point = await middleOf(session, backendNodeId)
  return point && (await isOnTop(session, backendNodeId, point)) ? point : undefined
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

async function isOnTop(session: CDPSession, backendNodeId: number, point: Point): Promise<boolean> {
  // Chromium counts this one question from the top of the document, not of the window.
  const { cssVisualViewport } = await session.send('Page.getLayoutMetrics')
  const hit = await session.send('DOM.getNodeForLocation', {
    x: Math.round(point.x + cssVisualViewport.pageX),
    y: Math.round(point.y + cssVisualViewport.pageY),
  })
  if (hit.backendNodeId === backendNodeId) return true
  const [wanted, there] = await Promise.all([
    handleOf(session, backendNodeId),
    handleOf(session, hit.backendNodeId),
  ])
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: wanted,
    functionDeclaration: 'function (there) { return this.contains(there) }',
    arguments: [{ objectId: there }],
    returnByValue: true,
  })
  return result.value === true
}

async function handleOf(session: CDPSession, backendNodeId: number): Promise<string> {
  const { object } = await session.send('DOM.resolveNode', { backendNodeId })
  if (!object.objectId) throw new Error('The node left the page.')
  return object.objectId
}
