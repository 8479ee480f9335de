import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'
import { findChromium } from './scripts/find-chromium.mjs'

const executablePath = findChromium()
const isRoot = process.getuid?.() === 0

const jsx = { oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } } as const

/** A test waits for what it means; this only ends one that waits in vain, on a slow machine too. */
const PATIENCE_MS = 60_000

export default defineConfig({
  test: {
    // Of few cores none is kept free.
    maxWorkers: '100%',
    projects: [
      {
        ...jsx,
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          environment: 'node',
          include: [
            'tests/unit/**/*.test.{ts,tsx}',
            'tests/simulation/**/*.test.ts',
            'tests/fuzz/**/*.test.{ts,tsx}',
            'tests/regressions/**/*.test.{ts,tsx}',
          ],
          setupFiles: ['tests/fixtures/texts.ts'],
          restoreMocks: true,
          testTimeout: PATIENCE_MS,
        },
      },
      {
        ...jsx,
        // What the tests reach by way of the database and of files: found later, they would reload a test that runs.
        optimizeDeps: {
          include: [
            ...['dexie', 'papaparse', '@tanstack/virtual-core', 'webextension-polyfill', 'valibot'],
            ...['@noble/hashes/sha2.js', '@noble/hashes/utils.js'],
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/fixtures/extension-memory.ts', 'tests/fixtures/texts.ts'],
          restoreMocks: true,
          testTimeout: PATIENCE_MS,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(executablePath ? { executablePath } : {}),
                // Chromium refuses its sandbox to root.
                chromiumSandbox: !isRoot,
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
