import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listText } from '../../../../../lib/domain/lists/list-text.ts'

const utf8 = new TextEncoder()
const toTheEnd = async () => true

/** Reads a pasted text, or a file with these bytes. */
async function read(...list: [string] | Uint8Array<ArrayBuffer>[]) {
  const source = typeof list[0] === 'string' ? list[0] : new Blob(list)
  const found = await listText(source, toTheEnd)
  if (typeof found === 'string') return found
  const { parts, ...rest } = found
  return { ...rest, text: parts.join('') }
}

/** UTF-16 with the mark of its order before it. */
const utf16 = (text: string, littleEndian: boolean) => {
  const bytes = new DataView(new ArrayBuffer(2 + text.length * 2))
  for (const [at, unit] of ['\ufeff', ...text].entries()) {
    bytes.setUint16(at * 2, unit.charCodeAt(0), littleEndian)
  }
  return new Uint8Array(bytes.buffer)
}

test.each([
  ['UTF-8', utf8.encode('Söhne')],
  ['UTF-8', utf8.encode('\ufeffSöhne')],
  ['UTF-16', utf16('Söhne', true)],
  ['UTF-16', utf16('Söhne', false)],
  ['Windows-1252', Uint8Array.of(0x53, 0xf6, 0x68, 0x6e, 0x65)],
] as const)('reads %s and says so', async (encoding, bytes) => {
  expect(await read(bytes)).toEqual({ text: 'Söhne', encoding })
})

test.each([
  ['empty', new Uint8Array()],
  ['empty', utf8.encode('\ufeff \r\n')],
  ['workbook', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0)],
  ['workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1)],
  ['binary', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0)],
  ['binary', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0x10)],
] as const)('calls it %s', async (name, bytes) => {
  expect(await read(bytes)).toBe(name)
})

test.each(['a\rb', 'a\r\nb', 'a\nb'])('ends every line in a line feed: %j', async (text) => {
  expect(await read(utf8.encode(text))).toMatchObject({ text: 'a\nb' })
  expect(await read(text)).toEqual({ text: 'a\nb' })
})

test('takes a pasted text as it is, but for its line ends', async () => {
  expect(await read('a\vb\0')).toEqual({ text: 'a\vb\0' })
  expect(await read(' \r\n')).toBe('empty')
})

describe('a large list', () => {
  const MEGABYTE = 1_000_000
  const lines = (end: string) => `Söhne${end}`.repeat(MEGABYTE / 6)

  test.each(['\r', '\r\n', '\n'])(
    'is read in slices, wherever they cut it: line ends %j',
    async (end) => {
      const text = lines('\n')
      for (const before of ['', 'a', 'ab']) {
        const whole = `${before}${lines(end)}`
        expect(await read(utf8.encode(whole))).toEqual({ text: before + text, encoding: 'UTF-8' })
        expect(await read(whole)).toEqual({ text: before + text })
      }
    },
  )

  test('is Windows-1252 also where only its last slice says so', async () => {
    const found = await read(utf8.encode('a'.repeat(2 * MEGABYTE)), Uint8Array.of(0xf6))
    expect(found).toEqual({ text: `${'a'.repeat(2 * MEGABYTE)}ö`, encoding: 'Windows-1252' })
  })

  test('lets the page go on after each tenth of a megabyte, and stops where nobody waits for it any more', async () => {
    const bytes = utf8.encode('a'.repeat(10 * MEGABYTE))
    for (const list of [new Blob([bytes]), 'a'.repeat(10 * MEGABYTE)]) {
      let slices = 0
      expect(await listText(list, async () => ++slices < 3)).toBe('stopped')
      expect(slices).toBe(3)
      await listText(list, async () => ++slices > 0)
      expect(slices).toBeGreaterThanOrEqual(3 + 100)
    }
  })
})

test('never throws', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array(), async (bytes) => {
      await read(Uint8Array.from(bytes))
    }),
  )
})
