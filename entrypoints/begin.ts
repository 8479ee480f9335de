import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { readEarly } from '../lib/platform/early-memory.ts'

/** The script that the popup and the side panel load first. */
export default defineUnlistedScript(() => {
  readEarly()
})
