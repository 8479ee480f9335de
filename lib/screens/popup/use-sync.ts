import { useRef, useState } from 'preact/hooks'
import type { Account } from '../../domain/account.ts'
import type { Branch } from '../../domain/branch.ts'
import type { Operation } from '../../domain/operation.ts'
import type { Problem } from '../../domain/problem.ts'
import type { SyncChoices } from '../../domain/sync.ts'
import { type SyncFlow, type SyncStage, syncFlow } from '../../domain/sync-flow.ts'
import { ask } from '../../messaging/client.ts'

/** Whom the dialog is about. */
export interface SyncSubject {
  account: Account
  to: Branch
}

/** The sync that is going on in the popup, if any, and what became of the last one. */
export interface SyncState {
  subject?: SyncSubject
  stage: SyncStage
  last?: Operation
  problem?: Problem
  start(subject: SyncSubject): void
  choose(choices: SyncChoices): void
  confirm(choices: SyncChoices): void
  /** Asks for the preview again, in the open dialog. */
  retry(): void
  /** Opens the dialog again for the same person. */
  again(): void
  close(): void
  undo(): void
}

export function useSync(): SyncState {
  const flow = useRef<SyncFlow>(undefined)
  const [subject, setSubject] = useState<SyncSubject>()
  const [stage, setStage] = useState<SyncStage>({ kind: 'closed' })
  const [last, setLast] = useState<Operation>()
  const [problem, setProblem] = useState<Problem>()

  function start(wanted: SyncSubject) {
    const about = { from: 'popup', accountId: wanted.account.id, to: wanted.to } as const
    setSubject(wanted)
    setProblem(undefined)
    flow.current = syncFlow({
      preview: (choices) => ask('sync.preview', { subject: about, choices }),
      confirm: ({ operationId, version }, choices) =>
        ask('sync.confirm', { operationId, version, subject: about, choices }),
      show: setStage,
      accepted: setLast,
    })
    void flow.current.look()
  }

  async function undo() {
    if (!last) return
    const undone = await ask('sync.undo', { operationId: last.id })
    if (undone.ok) setLast(undone.value)
    setProblem(undone.ok ? undefined : undone.problem)
  }

  return {
    stage,
    start,
    choose: (choices) => void flow.current?.look(choices),
    confirm: (choices) => void flow.current?.confirm(choices),
    retry: () => void flow.current?.look(),
    again: () => subject && start(subject),
    close: () => flow.current?.close(),
    undo: () => void undo(),
    ...(subject && { subject }),
    ...(last && { last }),
    ...(problem && { problem }),
  }
}
