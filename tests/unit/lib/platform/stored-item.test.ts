import { globSync, readFileSync } from 'node:fs'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { closeStorageToPages } from '../../../../lib/platform/stored-item.ts'

const { local, session, sync } = fakeBrowser.storage

const areas = [local, session, sync]

describe('closing the storage to content scripts', () => {
  test('lets only trusted contexts read each area', async () => {
    const levels = areas.map((area) => vi.spyOn(area, 'setAccessLevel').mockResolvedValue())
    await closeStorageToPages()
    for (const set of levels) {
      expect(set).toHaveBeenCalledExactlyOnceWith({ accessLevel: 'TRUSTED_CONTEXTS' })
    }
  })

  test('does what can be done in a browser that lacks it for some areas', async () => {
    for (const area of [local, sync]) {
      const { setAccessLevel } = area
      Object.assign(area, { setAccessLevel: undefined })
      onTestFinished(() => void Object.assign(area, { setAccessLevel }))
    }
    const set = vi.spyOn(session, 'setAccessLevel').mockResolvedValue()
    await closeStorageToPages()
    expect(set).toHaveBeenCalledOnce()
  })

  test('rejects where the browser refuses', async () => {
    for (const area of areas) vi.spyOn(area, 'setAccessLevel').mockResolvedValue()
    vi.spyOn(session, 'setAccessLevel').mockRejectedValue(new Error('refused'))
    await expect(closeStorageToPages()).rejects.toThrow('refused')
  })
})

test('what lasts in the storage, which Firefox cannot close to pages, is ids and definitions only', () => {
  const sources = globSync('{lib,components,entrypoints}/**/*.{ts,tsx}').map((path) =>
    readFileSync(path, 'utf8'),
  )
  const kept = sources.flatMap((source) =>
    [...source.matchAll(/createStored(?:Item|Group)\(\s*'local',\s*('[^']+'|\w+)/g)].map(
      ([, key]) => key,
    ),
  )
  // Whoever adds a key sees to it that no name or text of a person can be in its values.
  expect(kept.sort()).toEqual([
    "'dashboard'",
    "'dashboards'",
    "'device'",
    "'journal:'",
    "'lock-minutes'",
    "'outbox'",
    'KEY',
  ])
})
