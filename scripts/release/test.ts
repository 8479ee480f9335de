import { takeSteps } from '../take-steps.ts'
import { RELEASE_STEPS } from './release-steps.ts'

await takeSteps(RELEASE_STEPS)
