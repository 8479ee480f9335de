import fc from 'fast-check'
import { anyJson } from './any-text.ts'

/** The key of what a mutation puts beside what is known, and of what must never come through. Its value is none that any record takes. */
export const UNPARSED = 'never-parsed-2f0b'

/** A change to one place of a value. `at`: which place, counted in the order of the walk. */
interface Mutation {
  at: number
  kind: 'replace' | 'remove' | 'add' | 'repeat'
  value: unknown
}

const anyMutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat({ max: 400 }),
  kind: fc.constantFrom('replace', 'remove', 'add', 'repeat'),
  value: anyJson,
})

/** One to three changes to a value. */
export const anyMutations = fc.array(anyMutation, { minLength: 1, maxLength: 3 })

/** Returns a copy of a JSON value with these changes made. */
export function mutated(value: unknown, mutations: readonly Mutation[]): unknown {
  return mutations.reduce(mutatedOnce, value)
}

function mutatedOnce(whole: unknown, { at, kind, value }: Mutation): unknown {
  const places = countOf(whole)
  let left = at % places
  const walk = (node: unknown): unknown => {
    const isHere = left-- === 0
    if (isHere && kind === 'replace') return value
    if (isHere && kind === 'repeat') return Array.from({ length: 3 }, () => node)
    if (Array.isArray(node)) {
      const items = node.map(walk)
      return isHere && kind === 'remove' ? items.slice(1) : items
    }
    if (typeof node !== 'object' || node === null) return isHere ? value : node
    const entries = Object.entries(node).map(([key, child]) => [key, walk(child)] as const)
    if (isHere && kind === 'remove') return Object.fromEntries(entries.slice(1))
    // As JSON.parse would make it: `__proto__` is a key of its own.
    const more = isHere ? `"${UNPARSED}":[1],"__proto__":{"${UNPARSED}":[1]}` : ''
    const text = JSON.stringify(Object.fromEntries(entries)) ?? '{}'
    return JSON.parse(more ? text.replace(/^\{/, text === '{}' ? `{${more}` : `{${more},`) : text)
  }
  return walk(whole)
}

/** The number of values in a value, itself included. */
function countOf(node: unknown): number {
  if (typeof node !== 'object' || node === null) return 1
  return Object.values(node).reduce((count: number, child) => count + countOf(child), 1)
}
