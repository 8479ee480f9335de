import type { Mirror } from '../../db/mirror/mirror.ts'
import type { Account, AccountKind } from '../../domain/accounts/account.ts'
import type { Actor } from '../../domain/actor.ts'
import { BRANCHES, type Branch } from '../../domain/branch.ts'
import type {
  Creation,
  DuplicateCandidate,
  DuplicateQuery,
  FormDraft,
  FormView,
} from '../../domain/create/creation.ts'
import {
  duplicateSearches,
  findDuplicateCandidates,
} from '../../domain/create/duplicate-candidates.ts'
import type { Field } from '../../domain/mappings/field.ts'
import type { FieldPair } from '../../domain/mappings/mapping.ts'
import { isPassing } from '../../domain/problem.ts'
import { failed, ok, type Result } from '../../domain/result.ts'
import { may } from '../../domain/rights/rights.ts'
import type { NewAccount } from '../../messaging/contract.ts'
import { openPopupInTab } from '../../platform/popup.ts'
import type { OpenSession, Sessions } from '../session/sessions.ts'
import { forgetForm, storedForms } from '../session/stored-forms.ts'

/** The accounts that a text fits; undefined while the mirror is not this actor's. */
export type FindAccounts = (
  actorId: string,
  text: string,
  limit: number,
) => Promise<Account[] | undefined>

/** What creating works with. `created` is called when there is somebody new. */
export interface CreationParts {
  sessions: Sessions
  mirror: Pick<Mirror, 'put'>
  find: FindAccounts
  created(): Promise<void>
}

/** At most this many results of each search are compared as duplicates. */
const MOST_FOUND = 30

/** Creating somebody in both branches at once, as our own pages ask for it. */
export function createCreations({ sessions, mirror, find, created }: CreationParts) {
  return {
    /** What the form is made of. `forbidden` for who may create nobody anywhere. */
    async form(kind: AccountKind): Promise<Result<FormView>> {
      const opened = await sessions.open()
      if (!opened.ok) return opened
      const { actor } = opened.value
      const open = BRANCHES.filter((branch) => may({ action: 'create', branch }, actor))
      if (open.length === 0) return failed({ name: 'forbidden' })
      const asked = kind === 'client' ? await fieldsOf(opened.value) : ok({ fields: [], pairs: [] })
      if (!asked.ok) return asked
      const draft = await draftOf(actor, kind)
      const { accountId: actorId } = actor
      const id = crypto.randomUUID()
      return ok({ id, actorId, kind, open, ...asked.value, ...(draft && { draft }) })
    },

    /** Keeps a form as typed so far, for the actor who is signed in. */
    async saveDraft(draft: FormDraft): Promise<Result<'kept'>> {
      const isTheirs = async () => (await sessions.lastKnown())?.actorId === draft.actorId
      if (!(await isTheirs())) return failed({ name: 'signed-out' })
      await storedForms[draft.kind].write(draft)
      // Whoever left in this very moment leaves nothing behind.
      if (!(await isTheirs())) await forgetForm(draft.kind, draft.id)
      return ok('kept')
    },

    async discard(kind: AccountKind): Promise<Result<'discarded'>> {
      await storedForms[kind].clear()
      return ok('discarded')
    },

    /** Who may be that person already. Nobody while the mirror is not there. */
    async findDuplicates(
      kind: AccountKind,
      query: DuplicateQuery,
    ): Promise<Result<DuplicateCandidate[]>> {
      const known = await sessions.lastKnown()
      if (!known) return ok([])
      const found = await Promise.all(
        duplicateSearches(query).map((text) => find(known.actorId, text, MOST_FOUND)),
      )
      return ok(
        findDuplicateCandidates(
          found.flatMap((some) => some ?? []),
          kind,
          query,
        ),
      )
    },

    /** Sends it, once per id however often it is asked. Nothing of it is stored. */
    async send({ id, actorId, person }: NewAccount): Promise<Result<Creation>> {
      const kept = await storedForms[person.kind].read()
      const wasSent = kept?.id === id && kept.sent
      const opened = await sessions.open()
      if (!opened.ok) {
        const { problem } = opened
        return wasSent && isPassing(problem) ? ok({ state: 'unknown', problem }) : opened
      }
      const { backend, csrfToken, actor } = opened.value
      if (actor.accountId !== actorId) return failed({ name: 'forbidden' })
      if (kept?.id === id) await storedForms[person.kind].write({ ...kept, sent: true })
      const answer = await backend.createAccount(person, { csrfToken, key: id })
      if (!answer.ok) {
        const { problem } = answer
        const isUnknown = isPassing(problem) && (wasSent || problem.name !== 'too-many')
        return isUnknown ? ok({ state: 'unknown', problem }) : answer
      }
      await mirror.put([answer.value])
      await forgetForm(person.kind, id)
      await created()
      return ok({ state: 'created', account: answer.value })
    },

    /** Opens the form in a tab, for the branch of the dashboard at this origin. */
    async open(kind: AccountKind, origin: string): Promise<Result<'open'>> {
      const known = await sessions.lastKnown()
      const here = BRANCHES.find((branch) => known?.origins[branch] === origin)
      await openPopupInTab(formAddress(kind, here))
      return ok('open')
    },
  }

  async function draftOf(actor: Actor, kind: AccountKind): Promise<FormDraft | undefined> {
    const kept = await storedForms[kind].read()
    return kept?.actorId === actor.accountId ? kept : undefined
  }
}

export type Creations = ReturnType<typeof createCreations>

/** What the address of our own page says to open the form at once. */
function formAddress(kind: AccountKind, here: Branch | undefined): string {
  return here ? `new-${kind}-${here}` : `new-${kind}`
}

/** The fields that are asked for, and which of them belong together. A code is not, nor is what a code would go into. */
async function fieldsOf({
  backend,
}: OpenSession): Promise<Result<{ fields: Field[]; pairs: FieldPair[] }>> {
  const [listed, mappings] = await Promise.all([backend.listFields(), backend.readMappings()])
  if (!listed.ok) return listed
  if (!mappings.ok) return mappings
  const pairs = mappings.value.applied.map(({ inHome, facility }) => ({ inHome, facility }))
  const codes = new Set(listed.value.filter(({ sensitive }) => sensitive).map(({ id }) => id))
  for (const { inHome, facility } of pairs) {
    if (codes.has(inHome)) codes.add(facility)
    if (codes.has(facility)) codes.add(inHome)
  }
  return ok({ fields: listed.value.filter(({ id }) => !codes.has(id)), pairs })
}
