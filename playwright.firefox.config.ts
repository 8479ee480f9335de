import { defineConfig } from '@playwright/test'
import config from './playwright.config.ts'

/** The production build for Firefox in a Firefox that is installed here, which not every computer has: never part of `npm test`. */
export default defineConfig({
  ...config,
  testDir: 'tests/firefox',
  globalSetup: ['./tests/firefox/fixtures/needs-firefox.ts', './scripts/build-once.ts'],
  // Each test starts a Firefox of its own.
  timeout: 180_000,
  reporter: 'list',
})
