/** Why a text is no address of a dashboard. */
export type OriginFault =
  | 'not-an-address'
  | 'has-password'
  | 'has-path'
  | 'plain-http'
  | 'loopback-number'

/** How an address begins. Browsers also take fewer slashes, more of them and the other ones, and drop line breaks: nobody means that. */
const BEGINNING = /^https?:\/\/[^/\s\\][^\s\\]*$/i

/**
 * The hosts that a dashboard can have: names as they are looked up, and numbers. Browsers take more, such as `*`, which would ask for
 * access to every site there is.
 */
const HOST = /^([a-z\d_-]+(\.[a-z\d_-]+)*|\[[\da-f:]+\])$/

/** Names of this computer itself. What is sent there does not leave it. */
const LOOPBACK = /^(localhost|127\.0\.0\.1|[\w-]+\.localhost)$/

/** Numbers of this computer that no browser allows by a pattern of hosts. */
const OTHER_LOOPBACK = /^(\[::1\]|127\.\d+\.\d+\.\d+)$/

/** Returns the origin that a person typed, as browsers write it, or why there is none. A slash at the end counts for nothing. */
export function readOrigin(text: string): { origin: string } | { fault: OriginFault } {
  const typed = text.trim()
  const url = BEGINNING.test(typed) ? URL.parse(typed) : null
  if (!url || !HOST.test(url.hostname)) return { fault: 'not-an-address' }
  if (url.username || url.password || typed.includes('@')) return { fault: 'has-password' }
  if (url.pathname !== '/' || url.search || url.hash || /[?#]/.test(typed))
    return { fault: 'has-path' }
  if (url.protocol === 'http:' && !LOOPBACK.test(url.hostname)) {
    // Whoever listens on the way would read the session and everybody’s data.
    return { fault: OTHER_LOOPBACK.test(url.hostname) ? 'loopback-number' : 'plain-http' }
  }
  return { origin: url.origin }
}

/** Returns what is wrong with an origin in a definition; undefined if nothing is. Only as browsers write it. */
export function originFault(text: string): OriginFault | undefined {
  const read = readOrigin(text)
  if ('fault' in read) return read.fault
  if (read.origin === text) return undefined
  return text.endsWith('/') ? 'has-path' : 'not-an-address'
}
