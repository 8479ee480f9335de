import type { RequestGap } from '../../lib/domain/conversation/request-form.ts'
import { type MessageName, message } from '../../lib/platform/i18n.ts'

const MISSING: Record<RequestGap, MessageName> = {
  service: 'request_owed_service',
  pets: 'request_owed_pets',
  days: 'request_owed_days',
  past: 'request_owed_past',
  order: 'request_owed_order',
  'too-far': 'request_owed_too_far',
}

/** What has to be said before services can be requested. */
export function missingFieldSentence(gap: RequestGap): string {
  return message(MISSING[gap])
}
