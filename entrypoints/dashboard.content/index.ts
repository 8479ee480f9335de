import { defineContentScript } from 'wxt/utils/define-content-script'
import { SITES, sitesAt } from '../../lib/dashboard/sites.ts'
import { startFeatures } from '../../lib/dashboard/start-features.ts'

/** What runs on a dashboard page: the features, for as long as the page and this version of the extension live. */
export default defineContentScript({
  matches: SITES.flatMap(({ matches }) => matches),
  excludeMatches: SITES.flatMap(({ exceptions }) => exceptions),
  // Before the first paint: the bar's place is kept from the beginning, and its answer is on its way early.
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main(ctx) {
    for (const site of sitesAt(location.href)) startFeatures(site, ctx.signal)
  },
})
