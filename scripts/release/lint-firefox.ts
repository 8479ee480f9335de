import * as v from 'valibot'
import { FIREFOX_DIR } from '../build-once.ts'
import { npm } from './npm.ts'

const LINTER = 'addons-linter@10.14.0'

/** What the linter may warn of, and how often; SECURITY.md says why. More of it, and anything else, fails. */
const KNOWN: Record<string, number> = {
  // Preact can set markup, in each of the three scripts that have it. Nothing of ours asks it to.
  UNSAFE_VAR_ASSIGNMENT: 3,
}

const message = v.object({ code: v.string(), message: v.string(), file: v.optional(v.string()) })
const report = v.object({
  errors: v.array(message),
  notices: v.array(message),
  warnings: v.array(message),
})

/** Has Mozilla's linter check the build for Firefox, as the store does. */
const printed = npm([
  ...['exec', '--yes', `--package=${LINTER}`, '--'],
  ...['addons-linter', FIREFOX_DIR, '--output', 'json'],
])
const { errors, notices, warnings } = v.parse(report, JSON.parse(printed))
const counts = new Map<string, number>()
const unknown = warnings.filter(({ code }) => {
  const count = (counts.get(code) ?? 0) + 1
  counts.set(code, count)
  return count > (KNOWN[code] ?? 0)
})
for (const { code, message, file } of [...errors, ...notices, ...unknown]) {
  console.error(`${code} in ${file ?? 'the package'}: ${message}`)
}
const wrong = errors.length + notices.length + unknown.length
console.log(`${LINTER}: ${warnings.length - unknown.length} known warnings, ${wrong} others.`)
process.exitCode = wrong > 0 ? 1 : 0
