import { browser } from './browser.ts'

/**
 * Returns the match pattern of all pages of an origin. Chromium's patterns know ports; Firefox's do not, so there it is every port of that
 * host, and whoever uses it compares origins.
 * https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns
 */
export function patternOf(origin: string): string {
  const { protocol, hostname, host } = new URL(origin)
  return `${protocol}//${import.meta.env.FIREFOX ? hostname : host}/*`
}

/** True if the browser lets the extension onto all pages of these origins. */
export async function hasAccess(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: origins.map(patternOf) })
}

/**
 * Asks the person for access to these origins and no others. True if it is there now. Call it in the handler of a click, before anything
 * is awaited. Throws where the browser may not even ask, as a policy can forbid.
 */
export function requestAccess(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: origins.map(patternOf) })
}

/** How long to wait for an answer below, in milliseconds. */
const PATIENCE_MS = 5_000

/**
 * True if a server answers at this URL, but the browser hands nothing of its answer to us, as a policy of the computer can have it:
 * `hasAccess` says yes all the same. Sends no session.
 * https://chromeenterprise.google/policies/#ExtensionSettings, `runtime_blocked_hosts`
 */
export async function isKeptOff(url: string): Promise<boolean> {
  const answers = (mode: RequestMode) =>
    fetch(url, {
      mode,
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE_MS),
    }).then(
      () => true,
      () => false,
    )
  return (await answers('no-cors')) && !(await answers('cors'))
}

/** Gives access to these origins back. Harmless if it is not there. */
export async function dropAccess(origins: readonly string[]): Promise<void> {
  await browser.permissions.remove({ origins: origins.map(patternOf) })
}

/** Calls back whenever access to a site was granted or taken away, here or in the browser's own settings. */
export function onAccessChange(callback: () => void): void {
  browser.permissions.onAdded.addListener(callback)
  browser.permissions.onRemoved.addListener(callback)
}
