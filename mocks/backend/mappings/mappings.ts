import { topLevel } from '../../../lib/domain/actor.ts'
import { BRANCHES } from '../../../lib/domain/branch.ts'
import { FORMS, fitOf } from '../../../lib/domain/mappings/field.ts'
import type { FieldPair, PairedBy } from '../../../lib/domain/mappings/mapping.ts'
import { type Answer, refuse } from '../answer.ts'
import { record, recorded } from '../audit.ts'
import type { SignedInCaller } from '../caller.ts'
import { actorOf, refuseUnlessAllowed } from '../rights/rights.ts'
import type { Store } from '../store.ts'
import type { WireField, WireMappings } from '../wire.ts'
import { redefinedSince, savedPairs } from './definitions.ts'
import { pairFields } from './pair-fields.ts'
import { proposePairs } from './proposals.ts'

/** Reads which fields are paired, for callers who may sync somewhere. */
export function readMappings(store: Store, caller: SignedInCaller): Answer<WireMappings> {
  if (topLevel(actorOf(store, caller)) < 3) return refuse('forbidden')
  return { ok: true, value: describe(store) }
}

/** Replaces the saved pairs, all or nothing. Saving the current pairs again is no error, whatever the version. */
export function saveMappings(
  store: Store,
  caller: SignedInCaller,
  pairs: readonly FieldPair[],
  expectedVersion: number | undefined,
): Answer<WireMappings> {
  const actor = actorOf(store, caller)
  const changed = changedPairs(savedPairs(store), pairs)
  const fields = labelsOf(store, changed)
  const happening = { action: 'mappings', fields } as const
  for (const branch of BRANCHES) {
    const refused = refuseUnlessAllowed(caller, actor, { action: 'map-fields', branch })
    if (refused) return recorded(store, actor, happening, refused)
  }
  if (changed.length === 0) {
    record(store, actor, { ...happening, outcome: 'unchanged' })
    return { ok: true, value: describe(store) }
  }
  const { definitions } = store.business
  if (expectedVersion !== undefined && expectedVersion !== definitions) {
    const since = redefinedSince(store, expectedVersion)
    return recorded(store, actor, happening, refuse('changed', { changed: since }))
  }
  if (!isPossible(store, pairs)) {
    return recorded(store, actor, happening, refuse('mapping-impossible'))
  }
  const both = pairs.flatMap(({ inHome, facility }) => [
    [inHome, facility] as const,
    [facility, inHome] as const,
  ])
  store.define({ mappings: new Map(both) }, fields)
  return recorded(store, actor, happening, { ok: true, value: describe(store) })
}

function nameOf({ inHome, facility }: FieldPair): string {
  return JSON.stringify([inHome, facility])
}

/** Returns the pairs that are in one list only, or more than once in the new one. */
function changedPairs(saved: readonly FieldPair[], wanted: readonly FieldPair[]): FieldPair[] {
  const [before, after] = [new Set(saved.map(nameOf)), new Set(wanted.map(nameOf))]
  const twice = wanted.filter(
    (pair, at) => wanted.findIndex((one) => nameOf(one) === nameOf(pair)) < at,
  )
  return [
    ...saved.filter((pair) => !after.has(nameOf(pair))),
    ...wanted.filter((pair) => !before.has(nameOf(pair))),
    ...twice,
  ]
}

function labelsOf(store: Store, pairs: readonly FieldPair[]): string[] {
  const ids = pairs.flatMap(({ inHome, facility }) => [inHome, facility])
  return [...new Set(ids.flatMap((id) => store.fields.byId(id)?.label ?? []))]
}

/** True if each pair can work, and no field is in two. */
function isPossible(store: Store, pairs: readonly FieldPair[]): boolean {
  const ids = pairs.flatMap(({ inHome, facility }) => [inHome, facility])
  return (
    new Set(ids).size === ids.length &&
    pairs.every(({ inHome, facility }) => {
      const [one, other] = [store.fields.byId(inHome), store.fields.byId(facility)]
      return one?.branch === 'in-home' && other?.branch === 'facility' && canPair(one, other)
    })
  )
}

/** True if two fields can be paired: standard ones by their key alone, and types must fit at least one way. */
export function canPair(one: WireField, other: WireField): boolean {
  if (one.form !== other.form || one.key || other.key) return false
  return fitOf(one.type, other.type) !== 'never' || fitOf(other.type, one.type) !== 'never'
}

/** Returns every pair that a sync uses today. */
export function appliedPairs(store: Store): { one: WireField; other: WireField; by: PairedBy }[] {
  const { mappings } = store.business
  return FORMS.flatMap((form) => {
    const fields = store.fields
    const pairs = pairFields(fields.form('in-home', form), fields.form('facility', form), mappings)
    return [...pairs].map(([one, other]) => ({ one, other, by: whyOf(store, one, other) }))
  })
}

function whyOf({ business }: Store, one: WireField, other: WireField): PairedBy {
  if (one.key) return 'key'
  return business.mappings.get(one.id) === other.id ? 'saved' : 'label'
}

function describe(store: Store): WireMappings {
  const applied = appliedPairs(store)
  const taken = new Set(applied.flatMap(({ one, other }) => [one, other]))
  const free = store.business.fields.filter((field) => !taken.has(field))
  return {
    version: store.business.definitions,
    pairs: savedPairs(store),
    applied: applied.map(({ one, other, by }) => ({ inHome: one.id, facility: other.id, by })),
    proposals: proposePairs(free, canPair),
  }
}
