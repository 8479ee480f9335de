import { expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { injectDialogs } from '../../../../../lib/background/browser/inject-dialogs.ts'

const IN_HOME = 'https://in-home.example'

test('the dialogs come to the page itself, not to its frames, and without waiting for its pictures', async () => {
  const inject = vi
    .spyOn(fakeBrowser.scripting, 'executeScript')
    // The fake's types know only the form with a callback.
    .mockResolvedValue([] as never)
  expect(await injectDialogs(7, IN_HOME)).toEqual({ ok: true, value: 'here' })
  expect(inject).toHaveBeenCalledExactlyOnceWith({
    target: { tabId: 7, frameIds: [0] },
    files: ['/dialogs.js'],
    injectImmediately: true,
  })
})

test.each([
  ['is gone', true, 'not-found'],
  ['is one that the browser keeps us off by now', false, 'no-access'],
])('the answer says so when the page %s', async (_, contains, name) => {
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(async () => contains)
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockRejectedValue(new Error('No tab with id: 7'))
  expect(await injectDialogs(7, IN_HOME)).toEqual({ ok: false, problem: { name } })
})
