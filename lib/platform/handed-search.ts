import * as v from 'valibot'
import { EARLY_KEY } from './early-memory.ts'
import { openPopup, openPopupInTab } from './popup.ts'
import { createStoredItem, type StoredItem } from './stored-item.ts'

/** Most characters handed over: no name is longer. */
const LONGEST = 200

/** The search for the popup that opens next, in memory until then. */
export const handedSearch: StoredItem<string> = createStoredItem(
  'session',
  EARLY_KEY.search,
  v.string(),
)

/** Opens the popup with everybody that a text finds, or its page in a tab if the browser cannot open the popup. */
export async function openPopupFor(search: string): Promise<void> {
  await handedSearch.write(search.slice(0, LONGEST))
  if (!(await openPopup())) await openPopupInTab('found')
}
