import { BRANCHES } from '../../lib/domain/branch.ts'
import { findByProfile, readAccount } from './accounts/accounts.ts'
import { editFields } from './accounts/edit.ts'
import { editPet } from './accounts/edit-pet.ts'
import { changePrimaryBranch } from './accounts/primary-branch.ts'
import { changeStatus } from './accounts/status.ts'
import { listAudit } from './audit.ts'
import { createBookings } from './conversation/bookings.ts'
import { createConversationBook } from './conversation/conversations.ts'
import { createAccount } from './create/create.ts'
import { listChanges } from './feed.ts'
import { createFlags } from './flags/flags.ts'
import { addField, changeField, removeField } from './mappings/definitions.ts'
import { readMappings, saveMappings } from './mappings/mappings.ts'
import type { Business } from './model.ts'
import { changeRole } from './rights/roles.ts'
import { callerOf, describeSession, signIn, signInClient, signOut } from './rights/sessions.ts'
import { createFrontDesk } from './schedule/front-desk.ts'
import { createRota } from './schedule/rota.ts'
import { createVisitBook } from './schedule/visit-book.ts'
import { createStore } from './store.ts'
import { compareProfiles } from './sync/compare.ts'
import { findSyncs } from './sync/find-syncs.ts'
import { admitBulk, syncAccount } from './sync/syncs.ts'
import { undoSync } from './sync/undo.ts'
import type { WireSession } from './wire.ts'

/** The addresses of the dashboards, and the clock. */
export interface BackendOptions {
  urls: WireSession['urls']
  now?: () => number
}

/** Opens a business for work. From here on only the backend changes it. */
export function createBackend(business: Business, { urls, now = Date.now }: BackendOptions) {
  const store = createStore(business, now)
  return {
    business,
    /** The clock of the whole backend, in epoch milliseconds. */
    now,
    /** The origins of both dashboards. */
    origins: BRANCHES.map((branch) => new URL(urls[branch].home).origin),
    signIn: signIn.bind(undefined, store),
    signInClient: signInClient.bind(undefined, store),
    callerOf: callerOf.bind(undefined, store),
    describeSession: describeSession.bind(undefined, store, urls),
    signOut: signOut.bind(undefined, store),
    listChanges: listChanges.bind(undefined, store),
    findByProfile: findByProfile.bind(undefined, store),
    readAccount: readAccount.bind(undefined, store),
    createAccount: createAccount.bind(undefined, store),
    changeStatus: changeStatus.bind(undefined, store),
    changePrimaryBranch: changePrimaryBranch.bind(undefined, store),
    changeRole: changeRole.bind(undefined, store),
    editFields: editFields.bind(undefined, store),
    editPet: editPet.bind(undefined, store),
    listFields: () => business.fields,
    /** Returns every field definition, and their version. */
    describeFields: () => ({ fields: business.fields, definitions: business.definitions }),
    changeField: changeField.bind(undefined, store),
    addField: addField.bind(undefined, store),
    removeField: removeField.bind(undefined, store),
    readMappings: readMappings.bind(undefined, store),
    saveMappings: saveMappings.bind(undefined, store),
    compareProfiles: compareProfiles.bind(undefined, store),
    syncAccount: syncAccount.bind(undefined, store),
    admitBulk: admitBulk.bind(undefined, store),
    findSyncs: findSyncs.bind(undefined, store),
    undoSync: undoSync.bind(undefined, store),
    listAudit: listAudit.bind(undefined, store),
    ...createFlags(store),
    ...createFrontDesk(store),
    ...createRota(store),
    ...createVisitBook(store),
    ...createConversationBook(store),
    ...createBookings(store),
  }
}

/**
 * The emulated business at work: every rule of the contract that is not HTTP. Rights are checked here, at the
 * moment of execution. Refusals are values whose `name` is the problem's name.
 */
export type Backend = ReturnType<typeof createBackend>
