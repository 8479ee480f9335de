import { loadPage } from '../../../../lib/background/calls/load-page.ts'
import type { PageLocation } from '../../../../lib/domain/dashboards/path-pattern.ts'
import { pageAt } from '../../../fixtures/page-caller.ts'

/** What a page shows that is where it says it is. */
export function loadAt(
  location: PageLocation,
  origin: string,
  parts: Parameters<typeof loadPage>[2],
): ReturnType<typeof loadPage> {
  const { pathname, search, hash } = location
  return loadPage(location, pageAt(origin, pathname + search + hash), parts)
}
