import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests',
  testMatch: ['e2e/**/*.test.ts', 'attacks/**/*.test.ts'],
  outputDir: 'test-results',
  globalSetup: './scripts/build-once.ts',
  // The whole test asks for a report in JSON beside the lines (scripts/test-steps.ts).
  reporter: 'line',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  globalTimeout: 40 * 60_000,
  expect: { timeout: 20_000 },
  use: {
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false },
  },
})
