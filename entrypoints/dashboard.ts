import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { sitesAt } from '../lib/dashboard/sites.ts'
import { startFeatures } from '../lib/dashboard/start-features.ts'

/**
 * What runs on a dashboard page: the features, for as long as the page lives. The manifest says on which pages (`wxt.config.ts`): a script
 * that WXT registers itself tells the page of its start by an event, and is a kilobyte larger.
 */
export default defineUnlistedScript(() => {
  for (const site of sitesAt(location.href)) startFeatures(site, new AbortController().signal)
})
