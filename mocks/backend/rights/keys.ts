function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

/** Returns a fresh secret of 256 bits. */
export function newToken(): string {
  return toBase64Url(crypto.getRandomValues(new Uint8Array(32)))
}

/** Hashes a text with FNV-1a: evenly distributed, not a secret. */
function hash(text: string): number {
  let mixed = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) {
    mixed = Math.imul(mixed ^ byte, 0x01000193) >>> 0
  }
  return mixed
}

/**
 * Returns the key of a device's mirror: the same for one account on one device, after a restart too. A real backend would draw it from a
 * secret; made-up people need none.
 */
export function mirrorKeyOf(accountId: string, device: string): string {
  const bytes = Uint8Array.from(
    { length: 32 },
    (_, at) => hash(`${at} ${accountId} ${device}`) >>> 13,
  )
  return toBase64Url(bytes)
}
