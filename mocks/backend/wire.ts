import type { components } from '../../lib/backend/schema.ts'

// What goes over the wire, as the contract has it: every mock takes these names from here.

type Schemas = components['schemas']

export type WireAccount = Schemas['Account']
export type WireActor = Schemas['Actor']
export type WireAuditEntry = Schemas['AuditEntry']
export type WireAuditPage = Schemas['AuditPage']
export type WireBranchUrls = Schemas['BranchUrls']
export type WireChangesPage = Schemas['ChangesPage']
export type WireComparedField = Schemas['ComparedField']
export type WireComparison = Schemas['Comparison']
export type WireCredentials = Schemas['Credentials']
export type WireDifference = Schemas['Difference']
export type WireField = Schemas['Field']
export type WireFieldOutcome = Schemas['FieldOutcome']
export type WireInvoice = Schemas['Invoice']
export type WireMappings = Schemas['Mappings']
export type WireMatch = Schemas['Match']
export type WireMessage = Schemas['Message']
export type WireMessagesPage = Schemas['MessagesPage']
export type WireNewAccount = Schemas['NewAccount']
export type WireNewMessage = Schemas['NewMessage']
export type WirePet = Schemas['Pet']
export type WirePetOutcome = Schemas['PetOutcome']
export type WireProblem = Schemas['Problem']
export type WireProfile = Schemas['Profile']
export type WireProfiles = Schemas['Profiles']
export type WireRoleOutcome = Schemas['RoleOutcome']
export type WireScheduleEntry = Schemas['ScheduleEntry']
export type WireService = Schemas['Service']
export type WireServiceRequest = Schemas['ServiceRequest']
export type WireSession = Schemas['Session']
export type WireShownValues = Schemas['ShownValues']
export type WireSync = Schemas['Sync']
export type WireSyncBatchAnswer = Schemas['SyncBatchAnswer']
export type WireTypedValues = Schemas['TypedValues']
export type WireWarning = Schemas['Warning']
export type WireWholeAccount = Schemas['WholeAccount']

/** One entry of the feed of changes. */
export type WireChange = Schemas['ChangesPage']['changes'][number]

/** A request for a sync, without `dryRun`: it is carried out. */
export type WireSyncRequest = Omit<Schemas['SyncRequest'], 'dryRun' | 'showValues'> &
  Partial<Pick<Schemas['SyncRequest'], 'dryRun' | 'showValues'>>

/** A new status. Future services and templates are kept unless said otherwise. */
export type WireStatusChange = Pick<Schemas['StatusChange'], 'status'> &
  Partial<Schemas['StatusChange']>
