import { beforeEach, describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import type { FieldSettings } from '../../../../../lib/domain/mappings/mapping.ts'
import { failed, ok, type Result } from '../../../../../lib/domain/result.ts'
import { PARKING, settings, VET } from '../../../../fixtures/fields.ts'
import { button, counterpart, save, start } from './open-options.tsx'

beforeEach(() => page.viewport(1280, 900))

describe('saving the options', () => {
  it('adds what is proposed, and saves nothing before Save is pressed', async () => {
    const worker = start()
    await button('Add: Vet clinic and Veterinarian').click()
    await expect.element(page.getByText('1 change not saved yet.')).toBeVisible()
    expect(worker.saved).toEqual([])
    await save.click()
    await expect.element(page.getByText('Saved. The next preview uses it.')).toBeVisible()
    expect(worker.saved).toEqual([{ version: 1, pairs: [PARKING, VET] }])
    await expect.element(page.getByText('1 change not saved yet.')).not.toBeInTheDocument()
  })

  it('takes back what was saved', async () => {
    const worker = start()
    await button('Add: Vet clinic and Veterinarian').click()
    await save.click()
    await button('Undo').click()
    await expect.element(page.getByText(/^Undone/)).toBeVisible()
    expect(worker.saved.at(-1)).toEqual({ version: 2, pairs: [PARKING] })
  })

  it('names a saved pair whose field is gone, and removes it with one press', async () => {
    const worker = start(
      ok(settings({ pairs: [PARKING, { inHome: 'ih-old', facility: 'fa-gate' }] })),
    )
    const idle = page.getByRole('list', { name: 'Pairs without effect' })
    await expect.element(idle).toMatchTextContent('This field is gone')
    await button('Remove: a field that is gone and Gate').click()
    await save.click()
    await expect.element(page.getByText(/^Saved/)).toBeVisible()
    expect(worker.saved).toEqual([{ version: 1, pairs: [PARKING] }])
  })

  it('shows what somebody else saved meanwhile, and keeps what was changed here', async () => {
    const worker = start()
    await button('Add: Vet clinic and Veterinarian').click()
    const theirs = { inHome: 'ih-keys', facility: 'fa-gate' }
    const pairs = [PARKING, theirs]
    const applied = [...settings().mappings.applied, { ...theirs, by: 'saved' as const }]
    worker.fields = ok(settings({ version: 5, pairs, applied }))
    const accept = worker.save
    worker.save = () => failed({ name: 'changed' })
    await save.click()
    await expect.element(page.getByText(/^Somebody else saved meanwhile/)).toBeVisible()
    await expect.element(counterpart('Facility field for Number of keys')).toHaveValue('fa-gate')
    worker.save = accept
    await save.click()
    expect(worker.saved.at(-1)).toEqual({ version: 5, pairs: [PARKING, theirs, VET] })
  })

  it.each([
    ['offline', /^You are offline/],
    ['signed-out', /^You are signed out/],
    ['forbidden', /^Only an Admin of both In-Home and Facility/],
  ] as const)('keeps what was changed when saving ends with %s', async (name, words) => {
    const worker = start()
    worker.save = () => failed({ name })
    await button('Add: Vet clinic and Veterinarian').click()
    await save.click()
    await expect.element(page.getByText(words)).toBeVisible()
    await expect.element(page.getByText('1 change not saved yet.')).toBeVisible()
  })

  it('saves once, however often it is pressed', async () => {
    const worker = start()
    const { promise, resolve } = Promise.withResolvers<Result<FieldSettings>>()
    worker.save = () => promise
    await button('Add: Vet clinic and Veterinarian').click()
    await save.click()
    await expect.element(save).toHaveAttribute('aria-busy', 'true')
    await save.click({ force: true })
    resolve(failed({ name: 'offline' }))
    await expect.element(save).toHaveAttribute('aria-busy', 'false')
    expect(worker.saved).toHaveLength(1)
  })

  it('asks before it is left with unsaved changes, and only then', async () => {
    start()
    await expect.element(save).toBeVisible()
    const leave = () => dispatchEvent(new Event('beforeunload', { cancelable: true }))
    expect(leave()).toBe(true)
    await button('Add: Vet clinic and Veterinarian').click()
    await vi.waitFor(() => expect(leave()).toBe(false))
    await button('Undo changes').click()
    await vi.waitFor(() => expect(leave()).toBe(true))
  })
})
