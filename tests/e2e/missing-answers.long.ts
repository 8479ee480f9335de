import { playFaults } from './faulty-answers.ts'

// Each takes a whole time-out.
playFaults('left out', { hang: {}, 'commit-then-hang': {} })
