import * as v from 'valibot'

const names = v.optional(v.record(v.string(), v.string()), {})

/** The part of `package-lock.json` that says who needs whom. */
const lockfile = v.object({
  packages: v.record(v.string(), v.object({ dependencies: names })),
})

/**
 * Returns the names of the packages that the extension may have in it: the dependencies of `package.json`, and theirs. Not by `npm sbom
 * --omit=dev`, which leaves out a package that something for development needs too.
 */
export function bundledPackages(lock: unknown): string[] {
  const { packages } = v.parse(lockfile, lock)
  const found = new Set<string>()
  const follow = (path: string) => {
    for (const name of Object.keys(packages[path]?.dependencies ?? {})) {
      if (found.has(name)) continue
      found.add(name)
      follow(`node_modules/${name}`)
    }
  }
  follow('')
  return [...found].sort()
}
