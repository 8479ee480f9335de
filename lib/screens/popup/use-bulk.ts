import { useRef, useState } from 'preact/hooks'
import type { Branch } from '../../domain/branch.ts'
import { type BulkFlow, type BulkStage, bulkFlow } from '../../domain/bulk-flow.ts'
import { ask } from '../../messaging/client.ts'

/** The dialog about many that is open. */
export interface OpenBulk {
  to: Branch
  count: number
  stage: BulkStage
  flow: BulkFlow
}

/** The dialog about many, and how to open it. */
export interface BulkState {
  open: OpenBulk | undefined
  /** `started`: called when the run stands in the outbox. */
  sync(accountIds: string[], to: Branch, started: () => void): void
}

export function useBulk(): BulkState {
  const [open, setOpen] = useState<OpenBulk>()
  const turn = useRef(0)

  function sync(accountIds: string[], to: Branch, started: () => void) {
    const mine = ++turn.current
    const flow: BulkFlow = bulkFlow(crypto.randomUUID(), accountIds, {
      preview: (slice) => ask('bulk.preview', { accountIds: slice, to }),
      start: (id, items) => ask('bulk.start', { id, to, items }),
      show(stage) {
        if (mine === turn.current) setOpen(stage && { to, count: accountIds.length, stage, flow })
      },
      started,
    })
    void flow.look()
  }

  return { open, sync }
}
