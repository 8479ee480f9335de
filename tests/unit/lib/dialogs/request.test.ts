import { expect, test } from 'vitest'
import { ok } from '../../../../lib/domain/result.ts'
import { REQUEST } from './dialog-cases.ts'
import { openDialog } from './open-dialog.ts'

test('one request is sent, however often it is confirmed', async () => {
  const opened = openDialog({ kind: 'request' }, { 'request.preview': ok({ branches: [] }) })
  for (const _ of [1, 2]) {
    await opened.until('preview')
    opened.press('onConfirm', 'facility', REQUEST)
    await opened.until('problem')
    opened.press('onRetry')
  }
  const [first, second] = opened.asked.filter(([name]) => name === 'request.confirm')
  expect(first).toEqual(second)
  expect(first?.[1]).toMatchObject({ operationId: expect.stringMatching(/^[\da-f-]{36}$/) })
})

test('a request without a branch is not sent', async () => {
  const opened = openDialog({ kind: 'request' }, { 'request.preview': ok({ branches: [] }) })
  await opened.until('preview')
  opened.press('onConfirm', undefined, undefined)
  await opened.until('problem')
  expect(opened.asked.map(([name]) => name)).not.toContain('request.confirm')
})
