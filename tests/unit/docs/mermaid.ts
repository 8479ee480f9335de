const BLOCK = /^```mermaid\n(?<text>[\s\S]*?)^```$/gm

/** The diagrams of a page. */
export function diagramsIn(page: string): string[] {
  return [...page.matchAll(BLOCK)].map(({ groups }) => groups?.text ?? '')
}

const NAME = '[A-Za-z]\\w*'
/** The statements of a sequence diagram that we use; names in the group `names`. */
const STATEMENTS = [
  new RegExp(`^(?<names>${NAME}) ?-?->> ?(?<to>${NAME}): \\S.*$`),
  new RegExp(`^Note (?:over|left of|right of) (?<names>${NAME}(?:,${NAME})*): \\S.*$`),
]
const DECLARATION = new RegExp(`^(?:participant|actor) (?<name>${NAME}) as \\S.*$`)
const OPENING = /^(?:alt|opt|loop) \S.*$/

/** What is wrong with a sequence diagram: lines that are no statement, names nobody declared, blocks left open. */
export function sequenceComplaints(diagram: string): string[] {
  const [first, ...lines] = diagram
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const complaints = first === 'sequenceDiagram' ? [] : ['is no sequence diagram']
  const declared = new Set<string>()
  let open = 0
  for (const line of lines) {
    const declaration = DECLARATION.exec(line)?.groups?.name
    const statement = STATEMENTS.map((each) => each.exec(line)?.groups).find(Boolean)
    if (line.includes(';')) complaints.push(`a semicolon ends a statement: ${line}`)
    if (declaration) declared.add(declaration)
    else if (OPENING.test(line)) open++
    else if (line === 'end') open--
    else if (/^else(?: \S.*)?$/.test(line) && open > 0) continue
    else if (!statement) complaints.push(`no statement: ${line}`)
    for (const name of [...(statement?.names?.split(',') ?? []), statement?.to ?? []].flat()) {
      if (!declared.has(name)) complaints.push(`${name} is not declared: ${line}`)
    }
    if (open < 0) complaints.push('ends more than it opens')
  }
  return open > 0 ? [...complaints, 'opens more than it ends'] : complaints
}
