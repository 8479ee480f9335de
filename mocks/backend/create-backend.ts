import { findByProfile, readAccount } from './accounts/accounts.ts'
import { editFields } from './accounts/edit.ts'
import { editPet } from './accounts/edit-pet.ts'
import { changePrimaryBranch } from './accounts/primary-branch.ts'
import { changeStatus } from './accounts/status.ts'
import { listAudit } from './audit.ts'
import type { Backend } from './backend.ts'
import { createBookings } from './conversation/bookings.ts'
import { createConversationBook } from './conversation/conversations.ts'
import { createAccount } from './create/create.ts'
import { listChanges } from './feed.ts'
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

/** Where the dashboards stand, and the clock. */
export interface BackendOptions {
  urls: WireSession['urls']
  now?: () => number
}

/** Opens a business for work. From here on only the backend changes it. */
export function createBackend(
  business: Business,
  { urls, now = Date.now }: BackendOptions,
): Backend {
  const store = createStore(business, now)
  return {
    business,
    now,
    signIn: (...asked) => signIn(store, ...asked),
    signInClient: (...asked) => signInClient(store, ...asked),
    callerOf: (...asked) => callerOf(store, ...asked),
    describeSession: (...asked) => describeSession(store, urls, ...asked),
    signOut: (...asked) => signOut(store, ...asked),
    listChanges: (...asked) => listChanges(store, ...asked),
    findByProfile: (...asked) => findByProfile(store, ...asked),
    readAccount: (...asked) => readAccount(store, ...asked),
    createAccount: (...asked) => createAccount(store, ...asked),
    changeStatus: (...asked) => changeStatus(store, ...asked),
    changePrimaryBranch: (...asked) => changePrimaryBranch(store, ...asked),
    changeRole: (...asked) => changeRole(store, ...asked),
    editFields: (...asked) => editFields(store, ...asked),
    editPet: (...asked) => editPet(store, ...asked),
    listFields: () => business.fields,
    describeFields: () => ({ fields: business.fields, definitions: business.definitions }),
    changeField: (...asked) => changeField(store, ...asked),
    addField: (field) => addField(store, field),
    removeField: (id) => removeField(store, id),
    readMappings: (caller) => readMappings(store, caller),
    saveMappings: (...asked) => saveMappings(store, ...asked),
    compareProfiles: (...asked) => compareProfiles(store, ...asked),
    syncAccount: (...asked) => syncAccount(store, ...asked),
    admitBulk: (...asked) => admitBulk(store, ...asked),
    findSyncs: (...asked) => findSyncs(store, ...asked),
    undoSync: (...asked) => undoSync(store, ...asked),
    listAudit: (...asked) => listAudit(store, ...asked),
    ...createFrontDesk(store),
    ...createRota(store),
    ...createVisitBook(store),
    ...createConversationBook(store),
    ...createBookings(store),
  }
}
