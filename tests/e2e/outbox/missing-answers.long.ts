import { playFaults } from './play-faults.ts'

// Each takes a whole time-out.
playFaults('left out', { hang: {}, 'commit-then-hang': {} })
