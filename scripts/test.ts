import { takeSteps } from './take-steps.ts'
import { TEST_STEPS } from './test-steps.ts'

await takeSteps(TEST_STEPS)
