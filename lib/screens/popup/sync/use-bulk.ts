import { useRef, useState } from 'preact/hooks'
import { firstValueFrom, type ReadConnection, watchNamed } from '../../../db/reads.ts'
import type { Actor } from '../../../domain/actor.ts'
import type { Branch } from '../../../domain/branch.ts'
import type { BulkRunKind } from '../../../domain/outbox/bulk-run.ts'
import { ok } from '../../../domain/result.ts'
import { primaryPreview } from '../../../domain/sync/primary-preview.ts'
import {
  type BulkFlow,
  type BulkFlowPorts,
  type BulkStage,
  createBulkFlow,
} from '../../../flows/bulk-flow.ts'
import { call } from '../../../messaging/client.ts'

/** The open bulk dialog. */
export interface ShownBulkDialog {
  to: Branch
  what: BulkRunKind
  count: number
  stage: BulkStage
  flow: BulkFlow
}

/** The bulk dialog, and the functions that open it. */
export interface BulkDialogState {
  open: ShownBulkDialog | undefined
  /** Opens the dialog for a bulk sync. `started`: called once the run is in the outbox. */
  sync(accountIds: string[], to: Branch, started: () => void): void
  /** Opens the dialog that makes `to` the primary branch of these clients, by the rights of this actor. `started`: as above. */
  changePrimary(accountIds: string[], to: Branch, actor: Actor, started: () => void): void
}

export function useBulk(db: ReadConnection): BulkDialogState {
  const [open, setOpen] = useState<ShownBulkDialog>()
  const turn = useRef(0)

  function start(
    accountIds: string[],
    { to, what }: Pick<ShownBulkDialog, 'to' | 'what'>,
    ports: Pick<BulkFlowPorts, 'preview' | 'started'>,
  ) {
    const mine = ++turn.current
    const count = accountIds.length
    const flow: BulkFlow = createBulkFlow(crypto.randomUUID(), accountIds, {
      ...ports,
      start: (id, items) => call('bulk.start', { id, to, what, items }),
      show(stage) {
        if (mine === turn.current) setOpen(stage && { to, what, count, stage, flow })
      },
    })
    void flow.load()
  }

  return {
    open,
    sync(accountIds, to, started) {
      const preview: BulkFlowPorts['preview'] = (slice) =>
        call('bulk.preview', { accountIds: slice, to })
      start(accountIds, { to, what: 'sync' }, { preview, started })
    },
    changePrimary(accountIds, to, actor, started) {
      const preview: BulkFlowPorts['preview'] = async (slice) => {
        const known = await firstValueFrom(watchNamed(db, slice))
        return ok(slice.map((id) => primaryPreview(id, known.get(id), to, actor)))
      }
      start(accountIds, { to, what: 'primary' }, { preview, started })
    },
  }
}
