import config from './playwright.config.ts'

/** What takes too long for every `npm test`: run it before a release, and after a change to how operations are sent. */
export default {
  ...config,
  testMatch: '*.long.ts',
  globalTimeout: 90 * 60_000,
  reporter: 'list',
}
