import { parseSync, Visitor } from 'vite'

/** One import of a file, in whatever form it is written. */
export interface Import {
  /** What stands between the quotes; undefined when it is computed. */
  specifier: string | undefined
  line: number
  /** Gone after compilation. */
  typeOnly: boolean
}

/** Everything a file imports or exports again, in the order of its lines. */
export function importsOf(path: string, source: string): Import[] {
  const { program, errors } = parseSync(path, source, { sourceType: 'module' })
  const [broken] = errors
  if (broken) throw new Error(`${path} cannot be parsed: ${broken.message}`)

  const found: Import[] = []
  const add = (start: number, specifier: string | undefined, typeOnly: boolean) => {
    found.push({ specifier, typeOnly, line: source.slice(0, start).split('\n').length })
  }
  const kindOf = (kind: string | null | undefined) => kind === 'type'

  new Visitor({
    ImportDeclaration({ start, source, importKind, specifiers }) {
      const parts = specifiers.map((part) => 'importKind' in part && kindOf(part.importKind))
      const allTypes = parts.length > 0 && parts.every(Boolean)
      add(start, source.value, kindOf(importKind) || allTypes)
    },
    ExportNamedDeclaration({ start, source, exportKind }) {
      if (source) add(start, source.value, kindOf(exportKind))
    },
    ExportAllDeclaration({ start, source, exportKind }) {
      add(start, source.value, kindOf(exportKind))
    },
    ImportExpression({ start, source }) {
      const isText = source.type === 'Literal' && typeof source.value === 'string'
      add(start, isText ? source.value : undefined, false)
    },
    TSImportType({ start, source }) {
      add(start, source.value, true)
    },
  }).visit(program)

  return found.sort((a, b) => a.line - b.line)
}
