import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { sitesAt } from '../lib/dashboard/sites.ts'
import { startFeatures } from '../lib/dashboard/start-features.ts'

/**
 * The content script of a dashboard page: starts the features for as long as the page lives. The manifest names the pages
 * (`wxt.config.ts`): a script that WXT registers itself announces its start to the page by an event, and is a kilobyte larger.
 */
export default defineUnlistedScript(() => {
  for (const site of sitesAt(location.href)) startFeatures(site, new AbortController().signal)
})
