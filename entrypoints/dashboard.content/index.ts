import { defineContentScript } from 'wxt/utils/define-content-script'
import { SITES } from '../../lib/dashboard/sites.ts'
import { startFeatures } from '../../lib/dashboard/start-features.ts'

/** What runs on a dashboard page: the features, for as long as the page and this version of the extension live. */
export default defineContentScript({
  matches: ['http://127.0.0.1/*'],
  runAt: 'document_end',
  noScriptStartedPostMessage: true,
  main(ctx) {
    for (const site of SITES) startFeatures(site, ctx.signal)
  },
})
