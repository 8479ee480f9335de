import { defineContentScript } from 'wxt/utils/define-content-script'
import { SITES, sitesAt } from '../../lib/dashboard/sites.ts'
import { startFeatures } from '../../lib/dashboard/start-features.ts'

/** What runs on a dashboard page: the features, for as long as the page and this version of the extension live. */
export default defineContentScript({
  matches: SITES.flatMap(({ matches }) => matches),
  runAt: 'document_end',
  noScriptStartedPostMessage: true,
  main(ctx) {
    for (const site of sitesAt(location.href)) startFeatures(site, ctx.signal)
  },
})
