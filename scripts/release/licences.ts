import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { bundledPackages } from './bundled-packages.ts'
import { npm } from './npm.ts'

const ROOT = join(import.meta.dirname, '../..')
const FILE = '.output/sbom.json'

/** Licences under which we may hand on a package: each asks that its notice stays, and MPL-2.0 that its own files stay open. */
const ALLOWED = new Set(['MIT', 'Apache-2.0', 'MPL-2.0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause'])

const component = v.looseObject({
  name: v.string(),
  version: v.string(),
  licenses: v.optional(
    v.array(v.looseObject({ license: v.optional(v.looseObject({ id: v.optional(v.string()) })) })),
    [],
  ),
})
const cycloneDx = v.looseObject({ components: v.array(component) })

/** Writes the list of what is in the package (SBOM, CycloneDX), and prints the licence of each. Fails at one that is not allowed. */
const { components, ...bom } = v.parse(
  cycloneDx,
  JSON.parse(npm(['sbom', '--sbom-format', 'cyclonedx'])),
)
const lock: unknown = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'))
const bundled = bundledPackages(lock)
const listed = components.filter(({ name }) => bundled.includes(name))
const missing = bundled.filter((name) => !listed.some((each) => each.name === name))
let isFine = missing.length === 0
for (const name of missing) console.error(`${name} is not installed: run npm ci.`)
for (const { name, version, licenses } of listed) {
  const ids = licenses.map(({ license }) => license?.id ?? 'unknown')
  const isAllowed = ids.length > 0 && ids.every((id) => ALLOWED.has(id))
  if (!isAllowed) isFine = false
  console.log(`${isAllowed ? ' ' : '✗'} ${name} ${version}: ${ids.join(', ') || 'unknown'}`)
}
// Who depends on whom is about all packages; nobody who reads the list of ours needs it.
const { dependencies, ...facts } = bom
mkdirSync(join(ROOT, '.output'), { recursive: true })
writeFileSync(
  join(ROOT, FILE),
  `${JSON.stringify({ ...facts, components: listed }, undefined, 2)}\n`,
)
console.log(`${listed.length} packages, in ${FILE} too.`)
process.exitCode = isFine ? 0 : 1
