// Plain JavaScript without dependencies: it runs before anything is installed, on Node 20.

/** @typedef {import('./setup-steps.mjs').Edges} Edges */
/** @typedef {import('./setup-steps.mjs').Command} Command */

const OLDEST_NODE = 20
const CI = ['ci', '--prefer-offline', '--no-audit', '--no-fund']

/**
 * @param {Edges} edges
 * @returns {Promise<string | undefined>}
 */
export async function setUp(edges) {
  return checkNode(edges) ?? (await installPackages(edges)) ?? (await provideChromium(edges))
}

/** @param {Edges} edges */
function checkNode({ nodeVersion }) {
  if (Number.parseInt(nodeVersion, 10) >= OLDEST_NODE) return undefined
  return `Tandem needs Node ${OLDEST_NODE} or newer and this is ${nodeVersion}: install one from https://nodejs.org and run the command again.`
}

/** @param {Edges} edges */
async function installPackages(edges) {
  if (edges.packagesAreCurrent()) return undefined
  const done = await edges.run('Installing packages (npm ci)', { program: 'npm', args: CI })
  if (!done) {
    return `The packages could not be installed: connect to the network and run the command again (npm's reasons are in ${edges.log}).`
  }
  edges.stampPackages()
  return undefined
}

/** @param {Edges} edges */
async function provideChromium(edges) {
  if (edges.findChromium()) return undefined
  if (edges.chromiumPath) {
    return `CHROMIUM_PATH names ${edges.chromiumPath}, where there is no program: correct it, or unset it to have a browser found.`
  }
  for (const { title, commands } of waysToChromium(edges)) {
    const found = (await runAll(edges, title, commands)) && edges.findChromium()
    if (!found) continue
    // Without the libraries of the system it is there and does not start.
    if (await edges.run('Trying it', { program: found, args: ['--version'] })) return undefined
  }
  return `No Chromium could be found or installed: connect to the network and run \`npx playwright install --with-deps chromium\`, or install Chromium and name it in CHROMIUM_PATH (details are in ${edges.log}).`
}

/**
 * @param {Edges} edges
 * @param {string} title
 * @param {Command[]} commands
 */
async function runAll(edges, title, commands) {
  for (const command of commands) {
    if (!(await edges.run(title, command))) return false
  }
  return true
}

/** @param {Pick<Edges, 'isRoot' | 'distribution'>} edges */
export function waysToChromium({ isRoot, distribution }) {
  const apt = {
    title: 'Getting Chromium (apt-get install chromium)',
    commands: [
      { program: 'apt-get', args: ['update', '-q'] },
      { program: 'apt-get', args: ['install', '-q', '-y', '--no-install-recommends', 'chromium'] },
    ],
  }
  // Only root may add the system libraries the browser needs.
  const deps = isRoot && ['debian', 'ubuntu'].includes(distribution) ? ['--with-deps'] : []
  const playwright = {
    title: 'Getting Chromium (playwright install chromium)',
    commands: [{ program: 'playwright', args: ['install', '--no-shell', ...deps, 'chromium'] }],
  }
  // On Ubuntu the package of that name only asks for a snap, which containers cannot run.
  return isRoot && distribution === 'debian' ? [apt, playwright] : [playwright]
}
