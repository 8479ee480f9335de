import type { AnswerFaultKind, Fault } from '../../../mocks/server/faults.ts'
import { playFaults } from '../fixtures/play-faults.ts'

/** Everything that can be wrong with an answer that comes; those that never come take their time. */
const QUICK: Record<Exclude<AnswerFaultKind, 'hang' | 'commit-then-hang'>, Partial<Fault>> = {
  refuse: { ms: 300 },
  reset: {},
  'reset-in-body': {},
  'commit-then-reset': {},
  slow: {},
  drip: { ms: 1 },
  refused: { retryAfter: '1' },
  'server-error': { status: 503 },
  html: {},
  'wrong-type': {},
  'broken-json': {},
  'cut-json': {},
  huge: {},
  'wrong-shape': {},
  'missing-member': {},
  'swapped-types': {},
  'proto-member': {},
  redirect: { to: 'http://127.0.0.1:1/' },
  'about-another': {},
  'other-way': {},
  rehearsed: {},
  // Of the preview, to the sync itself.
  repeat: { keyed: false },
}

playFaults('spoilt in any way', QUICK)
