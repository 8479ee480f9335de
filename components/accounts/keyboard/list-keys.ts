/**
 * The place of the focus when a key is pressed: in the search field, on a row of the list, on something inside a row, on nothing at all, on
 * something else that takes no text, or anywhere in the view of one account.
 */
export type KeyPlace = 'search' | 'row' | 'control' | 'nowhere' | 'elsewhere' | 'detail'

/** A move inside the list. */
export type ListMove = 'down' | 'up' | 'page-down' | 'page-up' | 'first' | 'last'

/** An action that a key starts. `type`: types the key itself into the search. */
export type KeyAction =
  | ListMove
  | 'list'
  | 'open'
  | 'select'
  | 'type'
  | 'search'
  | 'clear'
  | 'back'
  | 'keys'

/** The parts of a keyboard event that matter here. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing' | 'defaultPrevented'
>

const IN_LIST: readonly KeyPlace[] = ['row', 'control']
const NO_TEXT: readonly KeyPlace[] = ['row', 'control', 'nowhere', 'elsewhere']

/** The keys with their actions, and the places where they work. */
const KEY_ACTIONS: readonly { key: string; action: KeyAction; in: readonly KeyPlace[] }[] = [
  { key: 'ArrowDown', action: 'down', in: IN_LIST },
  { key: 'ArrowUp', action: 'up', in: IN_LIST },
  { key: 'PageDown', action: 'page-down', in: IN_LIST },
  { key: 'PageUp', action: 'page-up', in: IN_LIST },
  { key: 'Home', action: 'first', in: IN_LIST },
  { key: 'End', action: 'last', in: IN_LIST },
  { key: 'ArrowDown', action: 'list', in: ['search', 'nowhere'] },
  // Controls inside a row use these two themselves.
  { key: 'Enter', action: 'open', in: ['row'] },
  { key: ' ', action: 'select', in: ['row'] },
  { key: '/', action: 'search', in: NO_TEXT },
  { key: '?', action: 'keys', in: NO_TEXT },
  { key: 'Escape', action: 'search', in: IN_LIST },
  { key: 'Escape', action: 'clear', in: ['search'] },
  { key: 'Escape', action: 'back', in: ['detail'] },
]

/** Places where typed characters go to the search. */
const TYPED_IN: readonly KeyPlace[] = ['row', 'control', 'nowhere']

/**
 * Returns the action of a key at this place; undefined where it is none of ours. Keys of the browser or an input method, and events already
 * handled, never are.
 */
export function keyActionOf(press: KeyPress, place: KeyPlace): KeyAction | undefined {
  const { key, ctrlKey, altKey, metaKey, isComposing, defaultPrevented } = press
  if (ctrlKey || altKey || metaKey || isComposing || defaultPrevented) return undefined
  const known = KEY_ACTIONS.find((each) => each.key === key && each.in.includes(place))
  if (known) return known.action
  return TYPED_IN.includes(place) && isTyped(key) ? 'type' : undefined
}

/** Returns the position that a move leads to from `at`, in a list of `count` rows. `page`: how many rows are in view, at least one. */
export function placeAfter(move: ListMove, at: number, count: number, page: number): number {
  const wanted = {
    down: at + 1,
    up: at - 1,
    'page-down': at + page,
    'page-up': at - page,
    first: 0,
    last: count - 1,
  }[move]
  return Math.max(0, Math.min(wanted, count - 1))
}

/** True if a key action is a move inside the list. */
export function isListMove(action: KeyAction): action is ListMove {
  return ['down', 'up', 'page-down', 'page-up', 'first', 'last'].includes(action)
}

/** True for one character other than a space: keys such as Enter have longer names. */
function isTyped(key: string): boolean {
  return [...key].length === 1 && key.trim() !== ''
}
