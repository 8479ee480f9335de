import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { startOnce } from '../lib/dashboard/start-once.ts'

/**
 * The script of a dashboard page: starts the features for as long as the page lives. The worker registers it for the dashboards that are
 * connected: a script that WXT registers itself announces its start to the page by an event, and is a kilobyte larger.
 */
export default defineUnlistedScript(() => {
  startOnce()
})
