import type { ServiceRequest } from '../conversation/booking.ts'

/** A message to a client or a request for one. It is personal, so it is stored encrypted, separately from its operation, and in no log. */
export type UnsentPayload =
  | { kind: 'message'; text: string }
  | { kind: 'request'; request: ServiceRequest }
