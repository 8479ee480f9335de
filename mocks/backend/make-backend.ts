import type { components } from '../../lib/backend/schema.ts'
import { findByProfile, readAccount } from './accounts.ts'
import { listAudit } from './audit.ts'
import type { Backend } from './backend.ts'
import { makeBookings } from './bookings.ts'
import { compareProfiles } from './compare.ts'
import { makeConversations } from './conversations.ts'
import { createAccount } from './create.ts'
import { addField, changeField, removeField } from './definitions.ts'
import { editFields } from './edit.ts'
import { editPet } from './edit-pet.ts'
import { listChanges } from './feed.ts'
import { findSyncs } from './find-syncs.ts'
import { makeFrontDesk } from './front-desk.ts'
import { readMappings, saveMappings } from './mappings.ts'
import type { Business } from './model.ts'
import { changePrimaryBranch } from './primary-branch.ts'
import { changeRole } from './roles.ts'
import { makeRota } from './rota.ts'
import { callerOf, describeSession, signIn, signInClient, signOut } from './sessions.ts'
import { changeStatus } from './status.ts'
import { makeStore } from './store.ts'
import { admitBulk, syncAccount } from './syncs.ts'
import { undoSync } from './undo.ts'
import { makeVisitBook } from './visit-book.ts'

/** Where the dashboards stand, and the clock. */
export interface BackendOptions {
  urls: components['schemas']['Session']['urls']
  now?: () => number
}

/** Opens a business for work. From here on only the backend changes it. */
export function makeBackend(business: Business, { urls, now = Date.now }: BackendOptions): Backend {
  const store = makeStore(business, now)
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
    ...makeFrontDesk(store),
    ...makeRota(store),
    ...makeVisitBook(store),
    ...makeConversations(store),
    ...makeBookings(store),
  }
}
