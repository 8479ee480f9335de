// Makes a fresh clone ready for `npm start`, `npm test` and `npm run dev`; says nothing when it is.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { findChromium } from './find-chromium.mjs'
import { setUp } from './setup-steps.mjs'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')
const LOCK = join(ROOT, 'package-lock.json')
const INSTALLED = join(ROOT, 'node_modules/.package-lock.json')
const STAMP = join(ROOT, 'node_modules/.tandem-setup')
const LOG = join(ROOT, '.output/setup.log')
const COMMAND_MS = 15 * 60_000
const PULSE_MS = 10_000

const hash = createHash('sha256').update(readFileSync(LOCK)).digest('hex')

/** @param {string} path */
function textOf(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** @param {string} path */
function changedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

/**
 * `npm` and `playwright` by their files: on Windows their commands cannot be started without a shell.
 * @param {import('./setup-steps.mjs').Command} command
 */
function resolve({ program, args }) {
  const { npm_execpath: npm, npm_node_execpath: node = process.execPath } = process.env
  // The Node in node_modules/.bin is about to be replaced, so npm runs on the one it came with.
  if (program === 'npm' && npm) return { program: node, args: [npm, ...args] }
  if (program === 'playwright') {
    return { program: process.execPath, args: ['node_modules/@playwright/test/cli.js', ...args] }
  }
  return { program, args }
}

/** @type {import('./setup-steps.mjs').Edges['run']} */
function run(title, command) {
  const start = Date.now()
  const seconds = () => `${Math.round((Date.now() - start) / 1000)} s`
  console.log(`${title} …`)
  const pulse = setInterval(() => console.log(`  … ${seconds()}`), PULSE_MS)
  const { program, args } = resolve(command)
  mkdirSync(dirname(LOG), { recursive: true })
  const log = openSync(LOG, 'a')
  const child = spawn(program, args, {
    cwd: ROOT,
    stdio: ['ignore', log, log],
    timeout: COMMAND_MS,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  return new Promise((done) => {
    /** @param {boolean} well */
    const end = (well) => {
      clearInterval(pulse)
      closeSync(log)
      console.log(`${title}: ${well ? 'done' : 'failed'} after ${seconds()}`)
      done(well)
    }
    // Of a program that is not there, only this one is heard.
    child.on('error', () => end(false))
    child.on('exit', (code) => end(code === 0))
  })
}

const missing = await setUp({
  nodeVersion: process.versions.node,
  isRoot: process.getuid?.() === 0,
  distribution: /^ID="?([^"\n]*)/m.exec(textOf('/etc/os-release'))?.[1] ?? '',
  chromiumPath: process.env.CHROMIUM_PATH,
  log: relative(process.cwd(), LOG),
  packagesAreCurrent: () => textOf(STAMP) === hash || changedAt(INSTALLED) >= changedAt(LOCK),
  stampPackages: () => writeFileSync(STAMP, hash),
  findChromium: () => findChromium(),
  run,
})
if (missing) {
  console.error(missing)
  process.exitCode = 1
}
