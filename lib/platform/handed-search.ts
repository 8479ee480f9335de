import * as v from 'valibot'
import { EARLY_KEY } from './early-memory.ts'
import { openPopup, openPopupInTab } from './popup.ts'
import { createStoredItem, type StoredItem } from './stored-item.ts'

/** Nobody's name is longer, and what does not fit finds nobody either. */
const LONGEST = 200

/** What the popup that opens next is to look for, in memory until it does. */
export const handedSearch: StoredItem<string> = createStoredItem(
  'session',
  EARLY_KEY.search,
  v.string(),
)

/** Opens the popup with everybody whom a text finds; in a tab where the browser does not open it. */
export async function openPopupFor(search: string): Promise<void> {
  await handedSearch.write(search.slice(0, LONGEST))
  if (!(await openPopup())) await openPopupInTab('found')
}
