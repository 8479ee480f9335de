import type { Branch } from '../../../lib/domain/branch.ts'
import type { Service } from '../../../lib/domain/conversation/booking.ts'
import type { WireInvoice, WireMessage } from '../wire.ts'

/** Who writes in a conversation: the client, or the team of the branch as a whole. */
export type Side = WireMessage['from']

/** One message. It is never changed and never removed. */
export interface MessageRecord {
  /** Its place among all messages of the business, from 1. */
  seq: number
  at: string
  from: Side
  /** Name of whoever wrote it, as it was then. */
  author: string
  text: string
}

/** What a client and the team of one branch wrote to each other, the oldest first. */
export interface ConversationRecord {
  messages: MessageRecord[]
  /** The newest message, by `seq`, that each side has read; 0 before the first. */
  seen: Record<Side, number>
}

/** A service of one branch, with where and when it takes place once it is accepted. */
export interface ServiceRecord extends Service {
  /** As `07:30`. */
  time: string
  /** Where guests of Facility stay; empty where somebody comes to the client. */
  space: string
}

/** Services that somebody asked for. It is kept when it is decided, so that nobody decides it again. */
export interface RequestRecord {
  id: string
  branch: Branch
  /** The client, by the number of the profile in that branch: who is linked keeps it. */
  profileId: string
  serviceId: string
  petIds: string[]
  from: string
  to: string
  note: string
  state: 'waiting' | 'accepted' | 'declined'
}

/** A conversation as it stands when the business opens. A seed knows no date: messages are given by minutes before the opening. */
export interface PlannedConversation {
  branch: Branch
  profileId: string
  messages: (Pick<MessageRecord, 'from' | 'author' | 'text'> & { minutesBefore: number })[]
  /** How many of them each side has read. */
  seen: Record<Side, number>
}

/** An invoice as it stands when the business opens, so many days before. */
export interface PlannedInvoice extends Omit<WireInvoice, 'day'> {
  profileId: string
  daysBefore: number
}

/** What clients hear, and are offered, promised and billed. By branch and profile number: it goes where the profile goes. */
export interface Care {
  services: ServiceRecord[]
  plannedConversations: PlannedConversation[]
  invoices: PlannedInvoice[]
  /** By `branch number-of-the-profile`. */
  conversations: Map<string, ConversationRecord>
  requests: Map<string, RequestRecord>
}

/** A business that has not opened yet. */
export function noCare(): Care {
  return {
    services: [],
    plannedConversations: [],
    invoices: [],
    conversations: new Map(),
    requests: new Map(),
  }
}
