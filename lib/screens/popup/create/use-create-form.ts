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

/** Who is to be created, where one begins, and who hears of it. */
export interface CreateFormOptions {
  kind: AccountKind
  /** The branch of the page that one comes from: it is the primary one to begin with. */
  first: Branch | undefined
  onCreated(account: Account, entry: FormEntry): void
}

/** How long to wait before asking again for an answer that was lost, in milliseconds. */
const AGAIN_MS = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000]

/** The form, and what is done with it. Every change is kept by the worker, so that it is still there when the popup was closed. */
export function useCreateForm({ kind, first, onCreated }: CreateFormOptions) {
  const [view, setView] = useState<FormView>()
  const [state, setState] = useState<CreateFormStep>({ kind: 'loading' })
  const [tries, setTries] = useState(0)
  /** The key of the form. One that the backend has answered with a refusal is used up. */
  const id = useRef('')
  /** Whether it is still this form that an answer is for. */
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
    /** Where the actor may create somebody. */
    open: view?.open ?? [],
    groups,
    read: () => void read(),
    change(entry: FormEntry) {
      if (state.kind !== 'form') return
      // What was wrong with the form of before is no news any more.
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
    /** For the answer that was lost, under the same key. */
    askAgain() {
      if (state.kind === 'form') void send(state.entry)
    },
  }
}

/** Everywhere one may, the branch that one comes from first. */
function inOrder(open: readonly Branch[], first: Branch | undefined): Branch[] {
  return open.toSorted((one, other) => Number(other === first) - Number(one === first))
}

/** An e-mail that is taken is so until another one stands there. */
function changed(stage: CreateStage, before: FormEntry, after: FormEntry): CreateStage {
  const { problem } = stage.kind === 'filling' ? stage : {}
  const stays = problem?.name === 'email-taken' ? before.email === after.email : true
  return problem && stays ? stage : { kind: 'filling' }
}
