import { expect, test, vi } from 'vitest'

test('a page whose extension was updated still says so, whatever it is asked to say', async () => {
  // Not before the browser has its sentences, as on a page.
  vi.resetModules()
  const { message } = await import('../../../../lib/platform/i18n.ts')
  const updated = message('problem_updated')
  expect(updated).toMatch(/^Tandem was updated. Reload this page/)
  const getMessage = () => {
    throw new Error('Extension context invalidated.')
  }
  vi.stubGlobal('browser', { i18n: { getMessage } })
  vi.stubGlobal('chrome', { i18n: { getMessage } })
  expect(message('dialog_looking')).toBe(updated)
  vi.unstubAllGlobals()
})
