import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listText } from '../../../../../lib/domain/lists/list-text.ts'

const utf8 = new TextEncoder()
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
] as const)('reads %s and says so', (encoding, bytes) => {
  expect(listText(bytes)).toEqual({ text: 'Söhne', encoding })
})

test.each([
  ['empty', new Uint8Array()],
  ['empty', utf8.encode('\ufeff \r\n')],
  ['workbook', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0)],
  ['workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1)],
  ['binary', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0)],
  ['binary', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0x10)],
] as const)('calls it %s', (name, bytes) => {
  expect(listText(bytes)).toBe(name)
})

test.each(['a\rb', 'a\r\nb', 'a\nb'])('ends every line in a line feed: %j', (text) => {
  expect(listText(utf8.encode(text))).toMatchObject({ text: 'a\nb' })
})

test('never throws', () => {
  fc.assert(fc.property(fc.uint8Array(), (bytes) => listText(bytes) !== undefined))
})
