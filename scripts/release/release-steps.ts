import { BUILD_FOR_FIREFOX, playwrightStep, type TestStep, vitestStep } from '../test-steps.ts'

const MINUTE_MS = 60_000

/** What must hold before a release, beside all of `npm test`: what is quick to fail comes first. */
export const RELEASE_STEPS: TestStep[] = [
  {
    title: 'Licences of what is in the package',
    command: ['scripts/release/licences.ts'],
    timeoutMs: 2 * MINUTE_MS,
    shown: true,
  },
  BUILD_FOR_FIREFOX,
  {
    title: 'Mozilla’s linter',
    command: ['scripts/release/lint-firefox.ts'],
    timeoutMs: 10 * MINUTE_MS,
    shown: true,
  },
  {
    title: 'The same package from two clones',
    command: ['scripts/release/same-zip.ts'],
    timeoutMs: 10 * MINUTE_MS,
    shown: true,
  },
  vitestStep({
    name: 'fuzz',
    args: ['--project', 'unit', 'tests/fuzz/'],
    minutes: 30,
    env: { FUZZ_SHARE: '1' },
  }),
  playwrightStep({
    name: 'long',
    args: ['--config', 'playwright.long.config.ts'],
    minutes: 95,
  }),
]
