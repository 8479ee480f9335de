import { playFaults } from '../fixtures/play-faults.ts'

// Each takes a whole time-out.
playFaults('left out', { hang: {}, 'commit-then-hang': {} })
