/** Encrypts and decrypts bytes with one key. */
export interface Cipher {
  /** Identifies the key without revealing it. */
  name: string
  /** Encrypts bytes. `context`: where they belong; they can be decrypted with the same one only. */
  encrypt(bytes: Uint8Array<ArrayBuffer>, context: string): Promise<Uint8Array<ArrayBuffer>>
  /** Decrypts bytes. Throws `DecryptionError` if they were encrypted with another key or context, or changed since. */
  decrypt(closed: Uint8Array<ArrayBuffer>, context: string): Promise<Uint8Array<ArrayBuffer>>
}

/** Thrown when stored bytes cannot be decrypted: they are damaged, or were encrypted with another key. */
export class DecryptionError extends Error {
  override name = 'Unreadable'
}

/** Bytes of the initialisation vector, as in NIST SP 800-38D for GCM. It is random: no key encrypts anywhere near 2^32 rows. */
const VECTOR_BYTES = 12

/** Creates a cipher with this key: 256 bits, base64url. AES-GCM, so that a changed row is detected. */
export async function createCipher(key: string): Promise<Cipher> {
  const raw = bytesOf(key)
  const [aes, digest] = await Promise.all([
    crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']),
    crypto.subtle.digest('SHA-256', raw),
  ])
  const name = [...new Uint8Array(digest, 0, 8)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
  const encoder = new TextEncoder()
  const settings = (iv: Uint8Array<ArrayBuffer>, context: string) => ({
    name: 'AES-GCM',
    iv,
    additionalData: encoder.encode(context),
  })

  return {
    name,
    async encrypt(bytes, context) {
      const iv = crypto.getRandomValues(new Uint8Array(VECTOR_BYTES))
      const closed = await crypto.subtle.encrypt(settings(iv, context), aes, bytes)
      const both = new Uint8Array(VECTOR_BYTES + closed.byteLength)
      both.set(iv)
      both.set(new Uint8Array(closed), VECTOR_BYTES)
      return both
    },
    async decrypt(closed, context) {
      const iv = closed.slice(0, VECTOR_BYTES)
      const rest = closed.subarray(VECTOR_BYTES)
      try {
        return new Uint8Array(await crypto.subtle.decrypt(settings(iv, context), aes, rest))
      } catch {
        throw new DecryptionError('a row of the mirror does not open')
      }
    },
  }
}

/** Creates a cache of the cipher of the key used last. */
export function createCipherCache() {
  let last: { key: string; cipher: Promise<Cipher> } | undefined
  return {
    get(key: string): Promise<Cipher> {
      if (last?.key !== key) last = { key, cipher: createCipher(key) }
      return last.cipher
    },
    forget() {
      last = undefined
    },
  }
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}
