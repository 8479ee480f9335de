import { expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { onFirstInstall } from '../../../../lib/platform/installation.ts'

/** An event of the browser, and what it says about how the extension came here. */
async function calledBackAfter(
  event: { reason: 'install' | 'update' | 'chrome_update'; temporary?: boolean },
  getSelf: () => Promise<{ installType: string }>,
) {
  fakeBrowser.runtime.onInstalled.removeAllListeners()
  Object.assign(fakeBrowser.management, { getSelf })
  const callback = vi.fn()
  onFirstInstall(callback)
  await fakeBrowser.runtime.onInstalled.trigger({ temporary: false, ...event } as never)
  // Whatever was asked of the browser is answered by now.
  await new Promise((resolve) => setTimeout(resolve))
  return callback.mock.calls.length
}

const installedBy = (installType: string) => async () => ({ installType })

test.each(['normal', 'development', 'sideload', 'other'])(
  'a person who installs it is welcomed once: %s',
  async (installType) => {
    expect(await calledBackAfter({ reason: 'install' }, installedBy(installType))).toBe(1)
  },
)

test.each(['update', 'chrome_update'] as const)('nobody is welcomed after a %s', async (reason) => {
  expect(await calledBackAfter({ reason }, installedBy('normal'))).toBe(0)
})

test('nobody is welcomed where a policy installed it', async () => {
  expect(await calledBackAfter({ reason: 'install' }, installedBy('admin'))).toBe(0)
})

test('a browser that cannot say who installed it welcomes all the same', async () => {
  const silent = () => Promise.reject(new Error('not supported'))
  expect(await calledBackAfter({ reason: 'install' }, silent)).toBe(1)
})
