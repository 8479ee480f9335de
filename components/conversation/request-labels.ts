import type { RequestGap } from '../../lib/domain/conversation/request-form.ts'
import { type TextKey, text } from '../../lib/text/text.ts'

const MISSING = {
  service: 'request.missingService',
  pets: 'request.missingPets',
  days: 'request.missingDays',
  past: 'request.dayIsPast',
  order: 'request.lastBeforeFirst',
  'too-far': 'request.tooFar',
} as const satisfies Record<RequestGap, TextKey>

/** Says what is missing before services can be requested. */
export function missingFieldSentence(gap: RequestGap): string {
  return text(MISSING[gap])
}
