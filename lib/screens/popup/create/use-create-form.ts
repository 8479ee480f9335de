import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { CreateStage } from '../../../../components/create/create-labels.ts'
import type { Account, AccountKind } from '../../../domain/accounts/account.ts'
import type { Branch } from '../../../domain/branch.ts'
import type { FormDraft, FormEntry, FormView } from '../../../domain/create/creation.ts'
import { blankEntry, isBlank, newPersonFrom } from '../../../domain/create/form-entry.ts'
import { groupsOf } from '../../../domain/create/form-rows.ts'
import type { Problem } from '../../../domain/problem.ts'
import { call } from '../../../messaging/client.ts'

/** A form for somebody new, from its opening to its end. */
export type CreateFormStep =
  | { kind: 'loading' }
  | { kind: 'closed'; problem: Problem }
  | { kind: 'offer'; entry: FormEntry }
  | { kind: 'form'; entry: FormEntry; stage: CreateStage }

/** The kind of account to create, the first branch, and the callback on success. */
export interface CreateFormOptions {
  kind: AccountKind
  /** The branch of the page that opened the form: at first it is the primary one. */
  first: Branch | undefined
  onCreated(account: Account, entry: FormEntry): void
}

/** Delays before each new request for a lost answer, in milliseconds. */
const AGAIN_MS = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000]

/** Keeps the form and sends it. The worker stores every change, so that it survives closing the popup. */
export function useCreateForm({ kind, first, onCreated }: CreateFormOptions) {
  const [view, setView] = useState<FormView>()
  const [state, setState] = useState<CreateFormStep>({ kind: 'loading' })
  const [tries, setTries] = useState(0)
  /** The idempotency key of the form. One that the backend has answered with a refusal is used up. */
  const id = useRef('')
  /** Counts the forms, to tell whether an answer is for the current one. */
  const turn = useRef(0)

  const begin = useCallback((entry: FormEntry, formId: string, stage: CreateStage) => {
    id.current = formId
    setState({ kind: 'form', entry, stage })
  }, [])

  const read = useCallback(async () => {
    const mine = ++turn.current
    setState({ kind: 'loading' })
    const answer = await call('create.form', { kind })
    if (mine !== turn.current) return
    if (!answer.ok) return setState({ kind: 'closed', problem: answer.problem })
    const { draft, open } = answer.value
    setView(answer.value)
    if (draft) setState({ kind: 'offer', entry: draft.entry })
    else begin(blankEntry(inOrder(open, first)), answer.value.id, { kind: 'filling' })
  }, [kind, first, begin])

  useEffect(() => {
    void read()
    return () => {
      turn.current++
    }
  }, [read])

  const branches = state.kind === 'form' ? state.entry.branches : undefined
  const groups = useMemo(() => {
    const of = (form: 'client' | 'pet') => (view && branches ? groupsOf(view, form, branches) : [])
    return { client: of('client'), pet: of('pet') }
  }, [view, branches])

  async function keep(entry: FormEntry) {
    if (!view) return
    const draft: FormDraft = { id: id.current, actorId: view.actorId, kind, entry, sent: false }
    await (isBlank(entry) ? call('create.discard', { kind }) : call('create.saveDraft', { draft }))
  }

  async function send(entry: FormEntry) {
    if (!view) return
    const mine = turn.current
    const person = newPersonFrom(kind, entry, groups)
    const answer = await call('create.send', { id: id.current, actorId: view.actorId, person })
    if (mine !== turn.current) return
    if (answer.ok) {
      const creation = answer.value
      if (creation.state === 'created') return onCreated(creation.account, entry)
      setTries((count) => count + 1)
      const stage = { kind: 'unknown', problem: creation.problem } as const
      return setState({ kind: 'form', entry, stage })
    }
    const { problem } = answer
    id.current = crypto.randomUUID()
    void keep(entry)
    setState({ kind: 'form', entry, stage: { kind: 'filling', problem } })
  }

  const unknown = state.kind === 'form' && state.stage.kind === 'unknown' ? state.entry : undefined
  const latest = useRef(send)
  latest.current = send
  useEffect(() => {
    if (!unknown) return
    const wait = AGAIN_MS[Math.min(tries, AGAIN_MS.length) - 1] ?? 0
    const waiting = setTimeout(() => void latest.current(unknown), wait)
    return () => clearTimeout(waiting)
  }, [unknown, tries])

  return {
    state,
    /** Branches in which the actor may create somebody. */
    open: view?.open ?? [],
    groups,
    read: () => void read(),
    change(entry: FormEntry) {
      if (state.kind !== 'form') return
      // Errors about the earlier form no longer apply.
      setState({ kind: 'form', entry, stage: changed(state.stage, state.entry, entry) })
      void keep(entry)
    },
    proceed() {
      const { draft } = view ?? {}
      if (!draft) return
      const stage: CreateStage = draft.sent
        ? { kind: 'unknown', problem: { name: 'timeout' } }
        : { kind: 'filling' }
      begin(draft.entry, draft.id, stage)
    },
    discard() {
      void call('create.discard', { kind }).then(() => read())
    },
    send() {
      if (state.kind !== 'form') return
      const { entry } = state
      setState({ kind: 'form', entry, stage: { kind: 'sending' } })
      void keep(entry).then(() => send(entry))
    },
    /** Asks again for the lost answer, under the same key. */
    askAgain() {
      if (state.kind === 'form') void send(state.entry)
    },
  }
}

/** Returns all open branches, the one of the opening page first. */
function inOrder(open: readonly Branch[], first: Branch | undefined): Branch[] {
  return open.toSorted((one, other) => Number(other === first) - Number(one === first))
}

/** Returns the stage after a change: a taken e-mail stays an error until the e-mail is changed. */
function changed(stage: CreateStage, before: FormEntry, after: FormEntry): CreateStage {
  const { problem } = stage.kind === 'filling' ? stage : {}
  const stays = problem?.name === 'email-taken' ? before.email === after.email : true
  return problem && stays ? stage : { kind: 'filling' }
}
