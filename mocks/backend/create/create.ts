import type { Actor } from '../../../lib/domain/actor.ts'
import type { Branch } from '../../../lib/domain/branch.ts'
import { BASE_ROLE } from '../../../lib/domain/role.ts'
import { emailOwner } from '../accounts/matches.ts'
import { type Answer, refuse } from '../answer.ts'
import { recorded } from '../audit.ts'
import type { SignedInCaller } from '../caller.ts'
import type { AccountRecord, PetRecord, ProfileRecord } from '../model.ts'
import { toAccount } from '../present.ts'
import { actorOf, maySee, refuseUnlessAllowed } from '../rights/rights.ts'
import type { Store } from '../store.ts'
import type { WireAccount, WireNewAccount } from '../wire.ts'
import { type ParsedPerson, readPerson } from './new-person.ts'

/**
 * Creates a client or staff member, in one branch or in both at once: a refusal in one refuses all, before anything is written. The first
 * branch is the primary one of a client.
 */
export function createAccount(
  store: Store,
  caller: SignedInCaller,
  wanted: WireNewAccount,
): Answer<WireAccount> {
  const actor = actorOf(store, caller)
  const [only, ...more] = wanted.branches
  if (!only) return refuse('invalid')
  const refused =
    wanted.branches
      .map((branch) => refuseUnlessAllowed(caller, actor, { action: 'create', branch }))
      .find((refusal) => refusal) ?? isTaken(store, actor, wanted)
  const read = refused ?? readPerson(store, wanted)
  const where = more.length === 0 ? { to: only } : {}
  if (!read.ok) return recorded(store, actor, { action: 'create', ...where }, read)
  const account = write(store, wanted, read.value)
  if (wanted.sendWelcome) sendWelcome(store, account)
  const happening = { action: 'create', accountId: account.id, ...where } as const
  const { labels } = read.value
  return recorded(
    store,
    actor,
    { ...happening, ...(labels.length > 0 && { fields: labels }) },
    { ok: true, value: toAccount(store, actor, account) },
  )
}

/**
 * Refuses an e-mail that is taken in a branch, and a missing one where it is needed: in both branches, for staff, and for a welcome e-mail.
 */
function isTaken(store: Store, actor: Actor, wanted: WireNewAccount) {
  const { kind, branches, sendWelcome } = wanted
  const email = wanted.email?.trim()
  if (!email) {
    const needed = branches.length > 1 || kind === 'staff' || sendWelcome
    return needed ? refuse('email-required') : undefined
  }
  for (const branch of branches) {
    const owner = emailOwner(store, kind, branch, email)
    if (!owner) continue
    const visible = maySee(actor, owner)
    return refuse('email-taken', visible ? { account: toAccount(store, actor, owner) } : {})
  }
  return undefined
}

function write(
  store: Store,
  { kind, branches }: WireNewAccount,
  person: ParsedPerson,
): AccountRecord {
  const { firstName, lastName, email, phone } = person
  const pets = person.pets.map((values): PetRecord => {
    const pet = { id: freePetId(store), values }
    store.putPet(pet)
    return pet
  })
  const profiles: { [branch in Branch]?: ProfileRecord } = {}
  for (const branch of branches) {
    const values = [...person.values].filter(([id]) => store.fields.branchOf(id) === branch)
    profiles[branch] = {
      id: store.takeProfileId(branch),
      status: 'active',
      ...(kind === 'staff' && { role: BASE_ROLE[branch] }),
      values: new Map(values),
      petIds: pets.map(({ id }) => id),
      since: new Date(store.now()).toISOString().slice(0, 10),
    }
  }
  const [primaryBranch] = branches
  return store.create({
    id: store.nextAccountId(),
    kind,
    firstName,
    lastName,
    profiles,
    ...(email && { email }),
    ...(phone && { phone }),
    ...(kind === 'client' && primaryBranch && { primaryBranch }),
  })
}

function freePetId({ business: { pets } }: Store): string {
  return `p-${String(pets.size + 1).padStart(6, '0')}`
}

/** Sends one welcome e-mail, whatever the number of branches. */
function sendWelcome(store: Store, { kind, email }: AccountRecord): void {
  if (!email) return
  const subject = kind === 'client' ? `Welcome to ${store.business.name}` : 'Activate your account'
  const at = new Date(store.now()).toISOString()
  store.business.mailOutbox.push({ to: email, subject, at })
}
