/** Encodes the distances between offsets as bytes: seven bits each, the lowest first; the eighth is set if more follow (LEB128). */
export function encodeDeltas(offsets: Uint32Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(offsets.length * 5)
  let end = 0
  for (let at = 1; at < offsets.length; at++) {
    let distance = (offsets[at] ?? 0) - (offsets[at - 1] ?? 0)
    for (; distance > 0x7f; distance >>>= 7) bytes[end++] = (distance & 0x7f) | 0x80
    bytes[end++] = distance
  }
  return bytes.slice(0, end)
}

/** Decodes `count` offsets and the end after them; undefined if their number or their end differs. */
export function decodeDeltas(
  bytes: Uint8Array,
  count: number,
  end: number,
): Uint32Array<ArrayBuffer> | undefined {
  if (count > bytes.length) return undefined
  const offsets = new Uint32Array(count + 1)
  let [from, start] = [0, 0]
  for (let at = 1; at <= count; at++) {
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[from++] ?? 0
      start += (byte & 0x7f) << shift
      if (byte < 0x80) break
    }
    offsets[at] = start
  }
  return from === bytes.length && start === end ? offsets : undefined
}
