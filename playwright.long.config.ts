import { defineConfig } from '@playwright/test'
import config from './playwright.config.ts'

/** What takes too long for every `npm test`: run it before a release, and after a change to how operations are sent. */
export default defineConfig({
  ...config,
  testMatch: '**/*.long.ts',
  globalTimeout: 90 * 60_000,
  // A trace of thousands of kills would be larger than anybody reads.
  use: { ...config.use, trace: 'off' },
  reporter: 'list',
})
