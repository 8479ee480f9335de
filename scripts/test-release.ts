import { RELEASE_STEPS } from './release-steps.ts'
import { takeSteps } from './take-steps.ts'

await takeSteps(RELEASE_STEPS)
