import type { ComponentChild } from 'preact'
import { PrimaryDialog } from '../../../../components/change/PrimaryDialog.tsx'
import { StatusDialog } from '../../../../components/change/StatusDialog.tsx'
import type { PrimaryView, StatusView } from '../../../../lib/domain/rights/status-view.ts'
import type { PrimaryStage, StatusStage } from '../../../../lib/flows/dialog-flow.ts'
import { ARABIC_NAME, LONG_NAME } from '../samples.ts'

const nothing = () => undefined

/** Bob, who is active in both and sees Facility first. */
export const LEAVING: StatusView = {
  operationId: 'op',
  version: 1,
  kind: 'client',
  branch: 'in-home',
  status: 'active',
  wanted: 'inactive',
  elsewhere: 'active',
  asksPrimary: false,
}

/** Dana, who sees In-Home first. */
export const PRIMARY_VIEW: PrimaryView = {
  operationId: 'op',
  version: 1,
  primary: 'in-home',
  wanted: 'facility',
  wantedActive: true,
}

function status(stage: StatusStage, name = 'Bob Walker') {
  const wanted = stage.kind === 'preview' ? stage.shown.wanted : 'inactive'
  return (
    <StatusDialog
      name={name}
      wanted={wanted}
      stage={stage}
      branch="in-home"
      onConfirm={nothing}
      onRetry={nothing}
      onCancel={nothing}
    />
  )
}

const previewed = (change: Partial<StatusView>): StatusStage => ({
  kind: 'preview',
  shown: { ...LEAVING, ...change },
  choices: {},
})

function primary(stage: PrimaryStage, name = 'Dana Dual') {
  return (
    <PrimaryDialog
      name={name}
      stage={stage}
      wanted="facility"
      onConfirm={nothing}
      onRetry={nothing}
      onCancel={nothing}
    />
  )
}

const refusal = (name: 'last-admin' | 'visit-unfinished'): StatusStage => ({
  kind: 'problem',
  problem: { name },
  retryable: name !== 'last-admin',
  keepable: false,
})

/** Drawn when asked for: the words come from the browser. */
export const STATUS_STATES: Record<string, () => ComponentChild> = {
  'status dialog loading': () => status({ kind: 'loading' }),
  'status dialog': () => status(previewed({})),
  'status dialog nowhere else': () => status(previewed({ elsewhere: undefined })),
  'status dialog asking what comes first': () => status(previewed({ asksPrimary: true })),
  'status dialog of a long name': () => status(previewed({ asksPrimary: true }), LONG_NAME),
  'status dialog of an arabic name': () => status(previewed({}), ARABIC_NAME),
  'status dialog back again': () => status(previewed({ status: 'inactive', wanted: 'active' })),
  'status dialog of staff': () => status(previewed({ kind: 'staff' }), 'Uma Ueda'),
  'status dialog busy': () =>
    status({ kind: 'busy', shown: LEAVING, choices: { deleteTemplates: true } }),
  'status dialog last admin': () => status(refusal('last-admin'), 'Ana Alvarez'),
  'status dialog unfinished visit': () => status(refusal('visit-unfinished'), 'Tom Tran'),
  'primary dialog': () => primary({ kind: 'preview', shown: PRIMARY_VIEW, choices: {} }),
  'primary dialog inactive': () =>
    primary({ kind: 'preview', shown: { ...PRIMARY_VIEW, wantedActive: false }, choices: {} }),
}
