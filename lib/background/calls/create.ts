import * as v from 'valibot'
import type { Mirror } from '../../db/mirror/mirror.ts'
import type { Account, AccountKind } from '../../domain/accounts/account.ts'
import type { Actor } from '../../domain/actor.ts'
import { BRANCHES, type Branch } from '../../domain/branch.ts'
import { offers } from '../../domain/capability.ts'
import type { Creation, FormDraft, FormView } from '../../domain/create/creation.ts'
import {
  duplicateSearches,
  findDuplicateCandidates,
} from '../../domain/create/duplicate-candidates.ts'
import type { Field } from '../../domain/mappings/field.ts'
import type { FieldPair } from '../../domain/mappings/mapping.ts'
import { isPassing } from '../../domain/problem.ts'
import { failed, ok, type Result } from '../../domain/result.ts'
import { may } from '../../domain/rights/rights.ts'
import { id } from '../../domain/schemas.ts'
import { BY_HAND, defineCall } from '../../messaging/define-call.ts'
import { openPopupInTab } from '../../platform/popup.ts'
import type { OpenSession, Sessions } from '../session/sessions.ts'
import { forgetForm, storedForms } from '../session/stored-forms.ts'
import { kind, operationId } from './args.ts'
import { contact, draft, person } from './create-args.ts'

/** Finds the accounts that match a text; undefined while the mirror is not this actor's. */
export type FindAccounts = (
  actorId: string,
  text: string,
  limit: number,
) => Promise<Account[] | undefined>

/** Parts of the worker that create calls use. `created`: called after an account was created. */
export interface CreateCallParts {
  sessions: Sessions
  mirror: Pick<Mirror, 'put'>
  find: FindAccounts
  created(): Promise<void>
}

/** A little more than a server takes. */
const FORM_SIZE = 1_100_000

/** A duplicate is looked for among at most this many results of a search. */
const MOST_FOUND = 30

/** Creates the calls that create an account in one branch or both. None of them uses the outbox. */
export function createCreateCalls({ sessions, mirror, find, created }: CreateCallParts) {
  return {
    /** Returns the fields of the form, with the draft kept of it. Fails with `forbidden` if the actor may create in no branch. */
    'create.form': defineCall({
      from: ['popup'],
      args: v.strictObject({ kind }),
      async answer({ kind }): Promise<Result<FormView>> {
        const opened = await sessions.open()
        if (!opened.ok) return opened
        const { actor } = opened.value
        if (!offers(opened.value, 'create')) return failed({ name: 'not-offered' })
        const open = BRANCHES.filter((branch) => may({ action: 'create', branch }, actor))
        if (open.length === 0) return failed({ name: 'forbidden' })
        const form =
          kind === 'client' ? await fieldsOf(opened.value) : ok({ fields: [], pairs: [] })
        if (!form.ok) return form
        const draft = await draftOf(actor, kind)
        const { accountId: actorId } = actor
        const id = crypto.randomUUID()
        return ok({ id, actorId, kind, open, ...form.value, ...(draft && { draft }) })
      },
    }),

    /** Keeps a form that is being filled in, in memory only, until it is sent or discarded or its actor signs out. */
    'create.saveDraft': defineCall({
      from: ['popup'],
      size: FORM_SIZE,
      args: v.strictObject({ draft }),
      async answer({ draft }) {
        const isTheirs = async () => (await sessions.lastKnown())?.actorId === draft.actorId
        if (!(await isTheirs())) return failed({ name: 'signed-out' })
        await storedForms[draft.kind].write(draft)
        // Somebody who signed out meanwhile leaves nothing behind.
        if (!(await isTheirs())) await forgetForm(draft.kind, draft.id)
        return ok('kept' as const)
      },
    }),

    /** Forgets the form. */
    'create.discard': defineCall({
      from: ['popup'],
      args: v.strictObject({ kind }),
      async answer({ kind }) {
        await storedForms[kind].clear()
        return ok('discarded' as const)
      },
    }),

    /** Finds accounts in the mirror that may be that person already; none while there is no mirror. */
    'create.findDuplicates': defineCall({
      from: ['popup'],
      args: v.strictObject({ kind, query: v.strictObject(contact) }),
      async answer({ kind, query }) {
        const known = await sessions.lastKnown()
        if (!known) return ok([])
        const found = await Promise.all(
          duplicateSearches(query).map((text) => find(known.actorId, text, MOST_FOUND)),
        )
        const accounts = found.flatMap((some) => some ?? [])
        return ok(findDuplicateCandidates(accounts, kind, query))
      },
    }),

    /** Creates an account in all branches that are named or in none, once per id. Where it fails, nothing was created. */
    'create.send': defineCall({
      from: ['popup'],
      size: FORM_SIZE,
      args: v.strictObject({ id: operationId, actorId: id, person }),
      async answer({ id, actorId, person }): Promise<Result<Creation>> {
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
          // So that whoever has the e-mail can be opened, also where there is no list of accounts.
          if (problem.account) await mirror.put([problem.account])
          const isUnknown = isPassing(problem) && (wasSent || problem.name !== 'too-many')
          return isUnknown ? ok({ state: 'unknown', problem }) : answer
        }
        await mirror.put([answer.value])
        await forgetForm(person.kind, id)
        await created()
        return ok({ state: 'created', account: answer.value })
      },
    }),

    /** Opens the form on a page of the extension, for the branch of the dashboard that asks. */
    'create.open': defineCall({
      from: ['page'],
      often: BY_HAND,
      args: v.strictObject({ kind }),
      async answer({ kind }, { origin }) {
        const known = await sessions.lastKnown()
        const here = BRANCHES.find((branch) => known?.origins[branch] === origin)
        await openPopupInTab(formAddress(kind, here))
        return ok('open' as const)
      },
    }),
  }
}

async function draftOf(actor: Actor, kind: AccountKind): Promise<FormDraft | undefined> {
  const kept = await storedForms[kind].read()
  return kept?.actorId === actor.accountId ? kept : undefined
}

/** Returns the part of our page's address that opens the form at once. */
function formAddress(kind: AccountKind, here: Branch | undefined): string {
  return here ? `new-${kind}-${here}` : `new-${kind}`
}

/**
 * Returns the fields of the form and their pairs; none where the server does not offer them. Leaves out sensitive fields, such as codes, and
 * the fields they are mapped to.
 */
async function fieldsOf(
  session: OpenSession,
): Promise<Result<{ fields: Field[]; pairs: FieldPair[] }>> {
  const { backend } = session
  const [listed, mappings] = await Promise.all([
    offers(session, 'fields') ? backend.listFields() : ok([]),
    offers(session, 'mappings') ? backend.readMappings() : ok({ applied: [] }),
  ])
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
