import { expect, test } from 'vitest'
import { isPathSegment } from '../../../../lib/domain/path-segment.ts'

test('half of a character is no segment of a path: nothing can encode it', () => {
  expect(isPathSegment('a\ud800')).toBe(false)
  expect(isPathSegment('🐕')).toBe(true)
})
