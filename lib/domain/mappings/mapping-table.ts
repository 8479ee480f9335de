import { BRANCHES, type Branch, otherBranch } from '../branch.ts'
import { type Field, type Fit, type Form, fitOf } from './field.ts'
import { type FieldPair, type FieldSettings, isSame, type PairedBy } from './mapping.ts'
import { type MappingEdits, pairsAfter } from './mapping-edit.ts'

/** How far the values of two fields that belong together can be carried, by the branch they are carried into. */
export type PairFit = Record<Branch, Fit>

/** One line of the table: a field and its counterpart, or one that has none. At least one of the two is there. */
export interface MappingLine {
  id: string
  inHome: Field | undefined
  facility: Field | undefined
  /** `chosen`: it was paired just now and is not saved. Absent without a counterpart. */
  by?: PairedBy | 'chosen' | undefined
  /** Absent without a counterpart. */
  fit?: PairFit | undefined
}

/** A saved pair that does nothing today. A field that is gone is undefined; where both are there, they cannot go together. */
export interface IdlePair {
  pair: FieldPair
  inHome: Field | undefined
  facility: Field | undefined
}

/** Which fields of one form belong together, with what was changed and is not saved. */
export interface MappingTable {
  lines: MappingLine[]
  /** Pairs one might want, of fields that have no counterpart. */
  proposals: { pair: FieldPair; inHome: Field; facility: Field }[]
  idle: IdlePair[]
}

/** How far two fields fit, both ways. */
export function pairFit(inHome: Field, facility: Field): PairFit {
  return {
    'in-home': fitOf(facility.type, inHome.type),
    facility: fitOf(inHome.type, facility.type),
  }
}

/** Whether nothing could ever be carried either way, so that the two cannot belong together. */
export function isImpossible(fit: PairFit): boolean {
  return BRANCHES.every((branch) => fit[branch] === 'never')
}

/** The table of one form. */
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
    // The line stands where In-Home has the field.
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

/** The fields of the other branch that a field may be given: those of the same form without a counterpart. */
export function candidatesFor({ lines }: MappingTable, branch: Branch): Field[] {
  return lines.flatMap((line) => {
    const field = sideOfLine(line, otherBranch(branch))
    return field && !sideOfLine(line, branch) ? [field] : []
  })
}

/** The field of one branch in a line. */
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
