import * as v from 'valibot'
import type { ProfileRef } from '../../domain/accounts/profile-ref.ts'
import { branch, id } from '../../domain/schemas.ts'
import { createStoredItem } from '../../platform/stored-item.ts'
import { PREVIEW_PREFIX } from '../session/kept-previews.ts'
import type { NewOperationDetails } from './new-operation.ts'
import { task } from './stored-schemas.ts'

/**
 * The store of open previews, from the preview to its confirmation, so that a confirmation can be stored offline. In memory only;
 * holds ids and choices, no names.
 */
export interface OpenPreviews {
  keep(operationId: string, subject: ProfileRef, details: NewOperationDetails): Promise<void>
  /** Finds the preview with this id; undefined when there is none, or when it was about another subject. */
  find(operationId: string, subject: ProfileRef): Promise<NewOperationDetails | undefined>
  forget(operationId: string): Promise<void>
}

const storedPreview = v.object({
  subject: v.string(),
  order: v.object({
    task,
    accountId: id,
    to: branch,
    actorId: id,
    dashboardId: v.string(),
    version: v.optional(v.number()),
  }),
})

export function createOpenPreviews(): OpenPreviews {
  const itemOf = (operationId: string) =>
    createStoredItem('session', PREVIEW_PREFIX + operationId, storedPreview)
  return {
    keep: (operationId, subject, details) =>
      itemOf(operationId).write({ subject: JSON.stringify(subject), order: details }),
    async find(operationId, subject) {
      const found = await itemOf(operationId).read()
      return found?.subject === JSON.stringify(subject) ? found.order : undefined
    },
    forget: (operationId) => itemOf(operationId).clear(),
  }
}
