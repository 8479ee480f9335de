import { vi } from 'vitest'
import { page } from 'vitest/browser'
import { SyncDialog, type SyncDialogProps } from '../../../../components/sync/SyncDialog.tsx'
import type { SyncStage } from '../../../../lib/flows/dialog-flow.ts'
import { drawOnPage } from '../draw.tsx'
import { PHONE_MATCH, preview } from '../samples.ts'

export const dialog = page.getByRole('dialog', { name: 'Add Bob Walker to Facility?' })
export const button = (name: string) => page.getByRole('button', { name })

type Previewed = Extract<SyncStage, { kind: 'preview' }>

export const PREVIEW: Previewed = { kind: 'preview', shown: preview(), choices: {} }

/** Somebody over there may be Bob already. */
export const QUESTION: Previewed = {
  kind: 'preview',
  shown: preview({ matches: [PHONE_MATCH] }),
  choices: {},
}

/** The dialog about Bob, still closed, and the button somebody comes from; `show` draws another stage. */
export function start(stage: SyncStage, change: Partial<SyncDialogProps> = {}) {
  const on = {
    onConfirm: vi.fn(),
    onChoose: vi.fn(),
    onRetry: vi.fn(),
    onLater: vi.fn(),
    onCancel: vi.fn(),
  }
  const { root, draw } = drawOnPage('dialog')
  const base = { name: 'Bob Walker', kind: 'client', to: 'facility', ...on, ...change } as const
  const show = (next: SyncStage, open = true) =>
    draw(
      <>
        <button type="button">Opener</button>
        <SyncDialog {...base} open={open} stage={next} />
      </>,
    )
  show(stage, false)
  return { ...on, root, show, open: () => show(stage) }
}
