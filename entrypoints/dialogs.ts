import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { offerDialogs } from '../lib/dialogs/page/offer-dialogs.ts'

/** The script that the worker loads into a dashboard page when a dialog is first needed there. */
export default defineUnlistedScript(() => {
  offerDialogs()
})
