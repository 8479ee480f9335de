import { existsSync } from 'node:fs'
import { tour } from '../../../scripts/tour.ts'
import { extensionUrl } from '../fixtures/extension.ts'
import { expect, test } from '../fixtures/test.ts'

test('the tour that `npm start` takes without a display holds from its first step to its last', async ({
  context,
  // Open, and with the extension: the tour takes the browser's first page.
  page,
  business,
}, testInfo) => {
  const steps: { title: string; picture: string }[] = []
  await tour({
    context,
    extensionId: new URL(extensionUrl('')).host,
    urls: business,
    picturesDir: testInfo.outputPath('tour'),
    onStep: (step) => steps.push(step),
  })
  expect(page.url()).toBe(extensionUrl('popup.html'))
  expect(steps.length).toBeGreaterThan(0)
  expect(steps.filter(({ picture }) => !existsSync(picture))).toEqual([])
})
