import { type Branch, otherBranch } from '../../../lib/domain/branch.ts'
import type { FieldPair } from '../../../lib/domain/mappings/mapping.ts'
import { type Answer, refuse } from '../answer.ts'
import type { Store } from '../store.ts'
import type { WireField, WireWarning } from '../wire.ts'

/** The parts of a field that the business can change. Its id, branch, form and key stay. */
export type FieldChange = Partial<Omit<WireField, 'id' | 'branch' | 'form' | 'key'>>

/** Returns labels of everything changed after that version of the definitions, each once. */
export function redefinedSince({ business }: Store, definitions: number): string[] {
  const newer = business.definitionChanges.filter((change) => change.definitions > definitions)
  return [...new Set(newer.flatMap(({ labels }) => labels))]
}

/** Returns the pairs that the business saved, whether or not their fields still exist. */
export function savedPairs({ business, fields }: Store): FieldPair[] {
  return [...business.mappings].flatMap(([inHome, facility]) =>
    fields.branchOf(inHome) === 'in-home' ? { inHome, facility } : [],
  )
}

/** Returns warnings about fields whose mapped field in `to` no longer exists. */
export function warningsOf(
  store: Store,
  to: Branch,
  isMeant: (from: WireField) => boolean,
): WireWarning[] {
  const source = otherBranch(to)
  return savedPairs(store).flatMap(({ inHome, facility }) => {
    const ids = { 'in-home': inHome, facility }
    const from = store.fields.byId(ids[source])
    const isGone = from && isMeant(from) && !store.fields.byId(ids[to])
    return isGone ? { kind: 'mapping-gone' as const, label: from.label } : []
  })
}

/** Changes a field of the business. Standard fields keep their type: everything else relies on it. */
export function changeField(store: Store, id: string, changes: FieldChange): Answer<WireField> {
  const before = store.fields.byId(id)
  if (!before) return refuse('not-found')
  const after = { ...before, ...changes }
  if (before.key && after.type !== before.type) return refuse('invalid')
  const fields = store.business.fields.map((field) => (field === before ? after : field))
  store.define({ fields }, [before.label, after.label])
  return { ok: true, value: after }
}

/** Adds a field to the business. */
export function addField(store: Store, field: WireField): Answer<WireField> {
  if (store.fields.branchOf(field.id) || field.key) return refuse('invalid')
  store.define({ fields: [...store.business.fields, field] }, [field.label])
  return { ok: true, value: field }
}

/** Removes a field of the business's own. Its values are kept but hidden; pairs that name it stay saved. */
export function removeField(store: Store, id: string): Answer<undefined> {
  const field = store.fields.byId(id)
  if (!field) return refuse('not-found')
  if (field.key) return refuse('invalid')
  const fields = store.business.fields.filter((other) => other !== field)
  store.define({ fields }, [field.label])
  return { ok: true, value: undefined }
}
