import type { ComponentChildren, VNode } from 'preact'
import { messageOf } from './current.ts'
import {
  formOf,
  PARAMETER,
  type TextKey,
  type TextParams,
  type TextValue,
  valueText,
} from './text.ts'

/** The value of a parameter on screen: text, a number, or an element such as `<bdi>`. */
export type Slot = TextValue | VNode

/** Returns a message with elements in it as children for JSX, in the order of the language; else like `text`. */
export function richText<Key extends TextKey>(
  key: Key,
  ...[params]: TextParams<Key, Slot>
): ComponentChildren {
  // Safe: the values of these parameters are slots, as their type says.
  const slots: Readonly<Record<string, Slot>> = (params ?? {}) as Record<string, Slot>
  return formOf(messageOf(key), slots.count)
    .split(PARAMETER)
    .map((piece, at) => (at % 2 === 0 ? piece : childOf(slots[piece])))
}

function childOf(slot: Slot | undefined): ComponentChildren {
  return typeof slot === 'object' ? slot : valueText(slot)
}
