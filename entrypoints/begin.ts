import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { readEarly } from '../lib/platform/early-memory.ts'

/** What the popup and the side panel load before all else. */
export default defineUnlistedScript(() => {
  readEarly()
})
