import { type CDPSession, expect } from '@playwright/test'
import type { Assistive, FoundNode, NodeQuery } from '../../scripts/assistive.ts'

/** Waits until a control looks as if a press on it counts. */
export async function looksReady(at: Assistive, control: NodeQuery): Promise<void> {
  await expect.poll(async () => (await at.find(control)).unready).toBe(false)
}

/** Waits until it looks as if none does. */
export async function looksUnready(at: Assistive, control: NodeQuery): Promise<void> {
  await expect.poll(async () => (await at.find(control)).unready).toBe(true)
}

/** The box of something in a closed root, in CSS pixels of the window. */
export async function boxOf(
  session: CDPSession,
  { backendNodeId }: FoundNode,
): Promise<{ left: number; top: number; x: number; y: number }> {
  const { model } = await session.send('DOM.getBoxModel', { backendNodeId })
  const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border
  return { left, top, x: (left + right) / 2, y: (top + bottom) / 2 }
}

/** The computed value of these properties, of something in a closed root and of all around it up to the root. */
export async function looksOf(
  session: CDPSession,
  { backendNodeId }: FoundNode,
  properties: string[],
): Promise<string[]> {
  const { object } = await session.send('DOM.resolveNode', { backendNodeId })
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId ?? '',
    functionDeclaration: `function (properties) {
      const looks = []
      for (let each = this; each; each = each.parentElement) {
        const style = getComputedStyle(each)
        looks.push(each.localName + ': ' + properties.map((name) => style[name]).join('; '))
      }
      return looks
    }`,
    arguments: [{ value: properties }],
    returnByValue: true,
  })
  return result.value
}
