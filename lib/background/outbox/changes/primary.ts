import * as v from 'valibot'
import type { PrimaryChange } from '../../../domain/outbox/changes/primary-change.ts'
import { branch } from '../../../domain/schemas.ts'
import { type ChangeHandler, undoOf } from './change-handler.ts'

export const primaryHandler: ChangeHandler<PrimaryChange> = {
  stored: [
    v.object({ kind: v.literal('primary'), was: branch }),
    v.object({ ...undoOf, primaryOnly: v.literal(true), was: branch }),
  ],
  send: (_, target, { backend }, sent) => backend.changePrimary(target, sent),
}
