import { expect, test } from '../e2e/fixtures/test.ts'
import { takeOverContentScript } from './content-script.ts'

test('whoever runs code in our content script reads and writes nothing that the extension stores', async ({
  page,
  signIn,
  openClient,
}) => {
  await signIn('ana')
  await openClient('Bob Walker')
  const run = await takeOverContentScript(page)
  for (const area of ['local', 'session', 'sync']) {
    for (const attempt of ['get(null)', 'set({ dashboards: [] })', 'clear()']) {
      const answer = await run(`chrome.storage.${area}.${attempt}.then(JSON.stringify, String)`)
      expect(answer, `${area}.${attempt}`).toContain(
        'Access to storage is not allowed from this context',
      )
    }
  }
})
