import { BulkDialog } from '../../../../components/sync/BulkDialog.tsx'
import { MOST_NAMED } from '../../../../components/sync/NamedList.tsx'
import type { ReadConnection } from '../../../db/reads.ts'
import { useAccountNames } from '../outbox/use-account-names.ts'
import type { ShownBulkDialog } from './use-bulk.ts'

/** Shows the bulk dialog, with the names of the accounts it mentions. */
export function BulkDialogOpen({ db, open }: { db: ReadConnection; open: ShownBulkDialog }) {
  const { to, what, count, stage, flow } = open
  const totals = stage.kind === 'preview' || stage.kind === 'busy' ? stage.shown : undefined
  const groups = totals
    ? [totals.possiblyThere, ...totals.decisions.values(), ...totals.refused.values()]
    : []
  const named = groups.flatMap((ids) => ids.slice(0, MOST_NAMED))
  const { nameOf } = useAccountNames(db, named)
  return (
    <BulkDialog
      count={count}
      to={to}
      what={what}
      stage={stage}
      nameOf={nameOf}
      onConfirm={() => void flow.confirm()}
      onRetry={() => void flow.load()}
      onCancel={flow.close}
    />
  )
}
