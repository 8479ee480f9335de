import type { Pet } from '../accounts/account.ts'
import type { Branch } from '../branch.ts'

/** A service that a branch offers. `petTypes`: empty if it is for every type of pet. */
export interface Service {
  id: string
  branch: Branch
  name: string
  petTypes: string[]
}

/** A request for services. Days are ISO dates, such as `2026-03-02`; `to` is the same day as `from` or later. */
export interface ServiceRequest {
  serviceId: string
  petIds: string[]
  from: string
  to: string
  note?: string | undefined
}

/** One row of a client's schedule. `requested` waits in Approvals of the branch. */
export interface ScheduleEntry {
  id: string
  branch: Branch
  day: string
  /** The last day of a service over several days, as an ISO date; else undefined. */
  until?: string | undefined
  /** The time of day, such as `07:30`. */
  time?: string | undefined
  service: string
  /** Names of the pets. */
  pets: string[]
  state: 'requested' | 'scheduled' | 'done'
}

/** One invoice, in US cents. */
export interface Invoice {
  id: string
  branch: Branch
  number: string
  day: string
  cents: number
  state: 'open' | 'paid'
}

/** Everything booked and billed in both branches that the actor may see. Undefined: the server does not offer that part. */
export interface Agenda {
  schedule: ScheduleEntry[] | undefined
  /** `hidden`: the actor may see invoices in no branch. */
  invoices: Invoice[] | 'hidden' | undefined
}

/** A branch in which services can be requested for a client, with its services and the client's pets. */
export interface RequestBranch {
  branch: Branch
  services: Service[]
  pets: Pet[]
}

/** The branches in which services can be requested for a client, the primary branch first. Only branches where the client is active. */
export interface RequestView {
  branches: RequestBranch[]
}

/** The choices in the dialog that requests services; empty when it opens. */
export interface RequestChoices {
  branch?: Branch | undefined
  request?: ServiceRequest | undefined
}

/** The longest note of a request, in characters. */
export const LONGEST_NOTE = 1000
