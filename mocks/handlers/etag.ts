/** Returns the version of an account, or of the mappings, as its ETag. */
export function etagOf(account: { version: number }): string {
  return `"${account.version}"`
}

/**
 * Parses the version of an `If-Match`: undefined when it is absent or a star, 0 (which nothing has) when it is not one of our ETags. A weak
 * one never matches (RFC 9110).
 */
export function versionIn(ifMatch: string | null): number | undefined {
  if (ifMatch === null || ifMatch.trim() === '*') return undefined
  const version = /^\s*"([0-9]{1,15})"\s*$/.exec(ifMatch)?.[1]
  return version === undefined ? 0 : Number(version)
}
