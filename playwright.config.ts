import { defineConfig } from '@playwright/test'

const isReporting = process.env.PLAYWRIGHT_JSON_OUTPUT_NAME !== undefined

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  globalSetup: './scripts/build-once.ts',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  globalTimeout: 15 * 60_000,
  expect: { timeout: 10_000 },
  reporter: isReporting ? [['line'], ['json']] : [['line']],
  use: { actionTimeout: 10_000, navigationTimeout: 15_000, trace: 'retain-on-failure' },
})
