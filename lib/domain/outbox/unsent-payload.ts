import type { ServiceRequest } from '../conversation/booking.ts'

/**
 * What somebody wrote or requested for a client: it is personal, so it stands beside its operation, encrypted, and in no record.
 */
export type UnsentPayload =
  | { kind: 'message'; text: string }
  | { kind: 'request'; request: ServiceRequest }
