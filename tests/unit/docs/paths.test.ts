import { globSync, readFileSync } from 'node:fs'
import { basename, join, posix } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../../..')
const FOLDERS = '{.ci,components,docs,entrypoints,lib,mocks,public,scripts,tests}'
const SPAN = /`([^`\n]+)`/g
const LINK = /\]\(([^)#\s]+)\)/g
/** A file by its ending, or a folder by the slash behind it. */
const PATH =
  /^(?:\.{1,2}\/)?[\w.*@-]+(?:\/[\w.*@-]+)*(?:\.(?:tsx?|m[jt]s|css|md|ya?ml|json|csv|png)|\/)$/
/** A folder without a slash behind it. */
const FOLDER = /^(?:components|docs|entrypoints|lib|mocks|public|scripts|tests)\/[\w/-]+$/
/** What is made on a developer's machine. */
const MADE_HERE = /^(?:\.output|node_modules)\//

const files = globSync([`${FOLDERS}/**/*`, '*'], { cwd: ROOT }).map((path) =>
  path.replaceAll('\\', '/'),
)
const known = new Set(files)
const documents = files.filter(
  (path) => path.endsWith('.md') && !/^CHANGELOG|node_modules/.test(path),
)

/** Paths that a document names, in backticks or in links. */
function pathsIn(text: string): string[] {
  const found = [SPAN, LINK].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(([, path = '']) => path),
  )
  return found.filter((path) => (PATH.test(path) || FOLDER.test(path)) && !MADE_HERE.test(path))
}

/** From the root, from the document's own folder, or a name that some file below that folder has; in `docs`, any file. */
function exists(path: string, document: string): boolean {
  const own = posix.dirname(document)
  const places = [path, posix.join(own, path)].map((each) => each.replace(/\/$/, ''))
  if (path.includes('*')) {
    return places.some((place) => files.some((file) => posix.matchesGlob(file, `**/${place}`)))
  }
  if (places.some((place) => known.has(place))) return true
  const below = own === '.' || own === 'docs' ? '' : `${own}/`
  return files.some((file) => file.startsWith(below) && basename(file) === path)
}

describe('documents', () => {
  test.each(documents)('%s names only files and folders that there are', (document) => {
    const named = pathsIn(readFileSync(join(ROOT, document), 'utf8'))
    expect(named.filter((path) => !exists(path, document))).toEqual([])
  })

  test('are in every folder that people look into', () => {
    const folders = globSync(['{components,lib,mocks,tests}/*/', 'scripts/'], { cwd: ROOT })
      .map((path) => path.replaceAll('\\', '/').replace(/\/$/, ''))
      .filter((path) => !basename(path).includes('.'))
    expect(folders.length).toBeGreaterThan(30)
    expect(folders.filter((folder) => !known.has(`${folder}/README.md`))).toEqual([])
  })
})

describe('a path that is not there', () => {
  test.each(['lib/gone.ts', '`gone.ts`', 'lib/gone/', 'tests/unit/gone-*.test.ts'])(
    'is noticed: %s',
    (path) => {
      const [named = ''] = pathsIn(`See \`${path.replaceAll('`', '')}\`.`)
      expect(exists(named, 'README.md')).toBe(false)
    },
  )
})
