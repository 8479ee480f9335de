import { BRANCHES, type Branch, otherBranch } from '../branch.ts'
import { type Field, type Fit, type Form, fitOf } from './field.ts'
import { type FieldPair, type FieldSettings, isSame, type PairedBy } from './mapping.ts'
import { type MappingEdits, pairsAfter } from './mapping-edit.ts'

/** How values of two paired fields are carried over, by the branch they are carried into. */
export type PairFit = Record<Branch, Fit>

/** One line of the table: a field with its counterpart, or alone. At least one of the two fields is there. */
export interface MappingLine {
  id: string
  inHome: Field | undefined
  facility: Field | undefined
  /** Why the two are paired. `chosen`: just now, and not saved. Undefined without a counterpart. */
  by?: PairedBy | 'chosen' | undefined
  /** Undefined without a counterpart. */
  fit?: PairFit | undefined
}

/** A saved pair that currently has no effect: a deleted field is undefined; if both fields exist, their types do not fit. */
export interface IdlePair {
  pair: FieldPair
  inHome: Field | undefined
  facility: Field | undefined
}

/** The table of one form's paired fields, unsaved changes included. */
export interface MappingTable {
  lines: MappingLine[]
  /** Suggested pairs of fields that have no counterpart. */
  proposals: { pair: FieldPair; inHome: Field; facility: Field }[]
  idle: IdlePair[]
}

/** Returns how values are carried between two fields, in both directions. */
export function pairFit(inHome: Field, facility: Field): PairFit {
  return {
    'in-home': fitOf(facility.type, inHome.type),
    facility: fitOf(inHome.type, facility.type),
  }
}

/** True if values can be carried in neither direction, so that the two cannot be paired. */
export function isImpossible(fit: PairFit): boolean {
  return BRANCHES.every((branch) => fit[branch] === 'never')
}

/** Builds the table of one form. */
export function mappingTable(
  { fields, mappings }: FieldSettings,
  edits: MappingEdits,
  form: Form,
): MappingTable {
  const byId = new Map(fields.map((field) => [field.id, field]))
  const saved = pairsAfter(mappings, edits)
  const inEdits = new Set(edits.added.flatMap(({ inHome, facility }) => [inHome, facility]))
  const kept = mappings.applied.filter((pair) =>
    pair.by === 'saved'
      ? saved.some((each) => isSame(each, pair))
      : !inEdits.has(pair.inHome) && !inEdits.has(pair.facility),
  )
  const pairs = [...kept, ...edits.added.map((pair) => ({ ...pair, by: 'chosen' as const }))]
  const byField = new Map(
    pairs.flatMap((pair) => [
      [pair.inHome, pair],
      [pair.facility, pair],
    ]),
  )
  const ofForm = fields.filter((field) => field.form === form)

  const lines = ofForm.flatMap((field): MappingLine[] => {
    const pair = byField.get(field.id)
    if (!pair) return [aloneLine(field)]
    const [inHome, facility] = [byId.get(pair.inHome), byId.get(pair.facility)]
    // A pair's line stands at the place of its In-Home field.
    if (!inHome || !facility || field.id !== inHome.id) return []
    return [{ id: field.id, inHome, facility, by: pair.by, fit: pairFit(inHome, facility) }]
  })
  const isAlone = (id: string) => byId.has(id) && !byField.has(id)
  return {
    lines,
    proposals: mappings.proposals.flatMap((pair) => {
      const [inHome, facility] = [byId.get(pair.inHome), byId.get(pair.facility)]
      const fits = inHome?.form === form && isAlone(pair.inHome) && isAlone(pair.facility)
      return inHome && facility && fits ? [{ pair, inHome, facility }] : []
    }),
    idle: mappings.pairs.flatMap((pair): IdlePair[] => {
      const [inHome, facility] = [byId.get(pair.inHome), byId.get(pair.facility)]
      const isHere = (inHome ?? facility)?.form ?? 'client'
      const isLeft = saved.some((each) => isSame(each, pair))
      const isApplied = mappings.applied.some((each) => isSame(each, pair))
      return isHere === form && isLeft && !isApplied ? [{ pair, inHome, facility }] : []
    }),
  }
}

/** Returns the fields of the other branch that a field can be paired with: those of the same form without a counterpart. */
export function candidatesFor({ lines }: MappingTable, branch: Branch): Field[] {
  return lines.flatMap((line) => {
    const field = sideOfLine(line, otherBranch(branch))
    return field && !sideOfLine(line, branch) ? [field] : []
  })
}

/** Returns the field of one branch in a line. */
export function sideOfLine({ inHome, facility }: MappingLine, branch: Branch): Field | undefined {
  return branch === 'in-home' ? inHome : facility
}

function aloneLine(field: Field): MappingLine {
  const isInHome = field.branch === 'in-home'
  return {
    id: field.id,
    inHome: isInHome ? field : undefined,
    facility: isInHome ? undefined : field,
  }
}
