/** A table of Markdown. Cells are Markdown themselves and stand in one line. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lineOf = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [lineOf(head), lineOf(head.map(() => '---')), ...rows.map(lineOf)].join('\n')
}

/** Paths and globs as code, a place below which everything is meant by its folder: `lib/db/**` → `lib/db/`. */
export function placesOf(globs: readonly string[]): string {
  return globs
    .flatMap(withoutBraces)
    .map((glob) => `\`${glob.replace(/\/\*\*$/, '/')}\``)
    .join(', ')
}

/** `a/{b,c}.ts` → `a/b.ts`, `a/c.ts`. One pair of braces is enough for our globs. */
function withoutBraces(glob: string): string[] {
  const { before = '', among, behind = '' } = BRACES.exec(glob)?.groups ?? {}
  return among === undefined ? [glob] : among.split(',').map((each) => `${before}${each}${behind}`)
}

const BRACES = /^(?<before>[^{]*)\{(?<among>[^}]*)\}(?<behind>.*)$/

/** What a script writes into a page, between two comments that name it. */
export type Blocks = Readonly<Record<string, string>>

/** The page with these blocks. Throws where the page has no place for one. */
export function withBlocks(page: string, blocks: Blocks): string {
  return Object.entries(blocks).reduce((text, [name, block]) => {
    const start = `<!-- npm run docs: ${name} -->`
    const end = `<!-- end of ${name} -->`
    const [before, rest] = halvesOf(text, start)
    const [, after] = halvesOf(rest, end)
    return `${before}${start}\n\n${block}\n\n${end}${after}`
  }, page)
}

function halvesOf(text: string, mark: string): [before: string, after: string] {
  const at = text.indexOf(mark)
  if (at < 0) throw new Error(`The page has no ${mark}`)
  return [text.slice(0, at), text.slice(at + mark.length)]
}
