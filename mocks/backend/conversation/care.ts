import type { Branch } from '../../../lib/domain/branch.ts'
import type { Service } from '../../../lib/domain/conversation/booking.ts'
import type { WireInvoice, WireMessage } from '../wire.ts'

/** A side of a conversation: the client, or the team of the branch as a whole. */
export type Side = WireMessage['from']

/** One message. It is never changed and never removed. */
export interface MessageRecord {
  /** Its place among all messages of the business, from 1. */
  seq: number
  at: string
  from: Side
  /** Name of the author at that time. */
  author: string
  text: string
}

/** The messages between a client and the team of one branch, the oldest first. */
export interface ConversationRecord {
  messages: MessageRecord[]
  /** The newest message, by `seq`, that each side has read; 0 before the first. */
  seen: Record<Side, number>
}

/** A service of one branch, with the place and time it gets once it is accepted. */
export interface ServiceRecord extends Service {
  /** As `07:30`. */
  time: string
  /** The space for guests of Facility; empty for visits at the client's home. */
  space: string
}

/** A request for services. It is kept once it is decided, so that nobody decides it again. */
export interface RequestRecord {
  id: string
  branch: Branch
  /** The client's profile number in that branch: linking does not change it. */
  profileId: string
  serviceId: string
  petIds: string[]
  from: string
  to: string
  note: string
  state: 'waiting' | 'accepted' | 'declined'
}

/** A conversation as it is when the business opens. A seed has no dates: messages have minutes before the opening. */
export interface PlannedConversation {
  branch: Branch
  profileId: string
  messages: (Pick<MessageRecord, 'from' | 'author' | 'text'> & { minutesBefore: number })[]
  /** How many messages each side has read. */
  seen: Record<Side, number>
}

/** An invoice as it is when the business opens, dated by days before the opening. */
export interface PlannedInvoice extends Omit<WireInvoice, 'day'> {
  profileId: string
  daysBefore: number
}

/** Conversations, services, requests and invoices. Keyed by branch and profile number, so that they follow the profile. */
export interface Care {
  services: ServiceRecord[]
  plannedConversations: PlannedConversation[]
  invoices: PlannedInvoice[]
  /** Keyed by `branch number-of-the-profile`. */
  conversations: Map<string, ConversationRecord>
  requests: Map<string, RequestRecord>
}

/** Returns the state of a business that has not opened yet. */
export function noCare(): Care {
  return {
    services: [],
    plannedConversations: [],
    invoices: [],
    conversations: new Map(),
    requests: new Map(),
  }
}
