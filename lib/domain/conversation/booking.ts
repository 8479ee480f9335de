import type { Pet } from '../accounts/account.ts'
import type { Branch } from '../branch.ts'

/** Something that a branch offers. `petTypes` is empty where it is for every type of pet. */
export interface Service {
  id: string
  branch: Branch
  name: string
  petTypes: string[]
}

/** What is asked for when services are requested. Days are ISO dates, as `2026-03-02`; `to` is the same day or a later one. */
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
  /** Of services over several days, the last one. */
  until?: string | undefined
  /** As `07:30`. */
  time?: string | undefined
  service: string
  /** Names. */
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

/** Everything that is booked and billed in both branches, as far as the actor may see it. */
export interface Agenda {
  schedule: ScheduleEntry[]
  /** Undefined where the actor sees no invoices at all. */
  invoices: Invoice[] | undefined
}

/** A branch in which services can be requested for a client, with what there is to choose from. */
export interface RequestBranch {
  branch: Branch
  services: Service[]
  pets: Pet[]
}

/** Where services can be requested for a client, the primary branch first. Branches that are not active are not in it. */
export interface RequestView {
  branches: RequestBranch[]
}

/** What is chosen in the dialog that requests services: nothing beforehand. */
export interface RequestChoices {
  branch?: Branch | undefined
  request?: ServiceRequest | undefined
}

/** As long as a note to a request may be, in characters. */
export const LONGEST_NOTE = 1000
