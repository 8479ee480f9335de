import { posix } from 'node:path'
import { importsOf } from './imports-of.ts'
import type { Violation } from './violations.ts'

/** The files that one file imports, each with the line that names it first. */
type Targets = Map<string, number>

/**
 * The circles of imports among these files, as types too: of each file that can be reached from itself the shortest way back, each
 * circle once.
 *
 * @param sources by path from the root of the project, with forward slashes
 */
export function circlesIn(sources: ReadonlyMap<string, string>): Violation[] {
  const graph = new Map(
    [...sources].map(([path, source]) => [path, targetsOf(path, source, sources)]),
  )
  const found = new Map<string, Violation>()
  for (const path of [...graph.keys()].sort()) {
    const circle = wayBackTo(path, graph)
    const key = circle?.toSorted().join(' ')
    if (!circle || !key || found.has(key)) continue
    const [next = path] = [...circle.slice(1), path]
    const line = graph.get(path)?.get(next) ?? 1
    found.set(key, { path, line, sentence: sentenceFor(circle) })
  }
  return [...found.values()]
}

function targetsOf(path: string, source: string, sources: ReadonlyMap<string, string>): Targets {
  const targets: Targets = new Map()
  for (const { specifier, line } of importsOf(path, source)) {
    // What follows a question mark is for Vite: it is the same file.
    const [file = ''] = specifier?.split('?') ?? []
    const target = posix.join(posix.dirname(path), file)
    const isOurs = file.startsWith('.') && sources.has(target)
    if (isOurs && !targets.has(target)) targets.set(target, line)
  }
  return targets
}

/** The files of the shortest circle through this one, which stands first: each imports the next, and the last one the first. */
function wayBackTo(path: string, graph: ReadonlyMap<string, Targets>): string[] | undefined {
  const cameFrom = new Map<string, string>()
  const queue = [path]
  for (const file of queue) {
    for (const target of graph.get(file)?.keys() ?? []) {
      if (target === path) return wayTo(file, cameFrom)
      if (cameFrom.has(target)) continue
      cameFrom.set(target, file)
      queue.push(target)
    }
  }
  return undefined
}

function wayTo(file: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const before = cameFrom.get(file)
  return before === undefined ? [file] : [...wayTo(before, cameFrom), file]
}

function sentenceFor([first = '', ...others]: readonly string[]): string {
  const steps = [...others, first].join(', which imports ')
  return `imports ${steps}, which is a circle: move what they need of each other into a file of its own`
}
