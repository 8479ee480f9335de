import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { CompareDialog } from '../../../../components/compare/CompareDialog.tsx'
import type { Problem } from '../../../../lib/domain/problem.ts'
import { failed, ok } from '../../../../lib/domain/result.ts'
import type { Difference } from '../../../../lib/domain/sync/comparison.ts'
import { type CompareFlowPorts, createCompareFlow } from '../../../../lib/flows/compare-flow.ts'
import { drawOnPage } from '../draw.tsx'
import { account, MARKUP_NAME, operation } from '../samples.ts'
import { ALARM, BREED, difference, HARD, HEARD, NOTES, VET } from './compare-samples.ts'

const button = (name: string | RegExp) => page.getByRole('button', { name })
const dialog = page.getByRole('dialog', { name: 'Compare Dana Dual' })

/** The dialog over a desk whose answers the test may change. */
function start(
  differences: Difference[],
  answers: Partial<CompareFlowPorts> = {},
  problem?: Problem,
  mayUndo = true,
) {
  const desk: { differences: Difference[]; problem?: Problem | undefined } = {
    differences,
    problem,
  }
  const { draw, root } = drawOnPage('dialog')
  const copy = vi.fn(async (id: string) => ok(operation({ id, state: 'done' })))
  const closed = vi.fn()
  let looks = 0
  const flow = createCompareFlow({
    async load() {
      looks++
      if (desk.problem) return failed(desk.problem)
      const comparison = { account: account(), definitions: 1, same: 23 }
      return ok({
        comparison: { ...comparison, differences: desk.differences },
        operationIds: { 'in-home': `in-home ${looks}`, facility: `facility ${looks}` },
        mayUndo,
      })
    },
    copy,
    undo: async () => ok(operation({ id: 'undo', state: 'done' })),
    dismiss: vi.fn(),
    accepted: vi.fn(),
    ...answers,
    show(stage) {
      if (stage.kind === 'closed') return closed()
      draw(
        <CompareDialog
          name="Dana Dual"
          here="in-home"
          stage={stage}
          onCopy={(id, to) => void flow.copy(id, to)}
          onUndo={(id) => void flow.undo(id)}
          onRetry={() => void flow.load()}
          onClose={flow.close}
        />,
      )
    },
  })
  void flow.load()
  return { desk, root, copy, closed }
}

describe('CompareDialog', () => {
  it('shows both values side by side, by group and by pet, and how many are the same', async () => {
    start([VET, NOTES, BREED])
    await expect.element(dialog).toMatchTextContent('3 fields differ.')
    const health = page.getByRole('region', { name: 'Health' })
    await expect.element(health).toMatchTextContent('In-HomeGreen Lake Animal Hospital')
    await expect.element(health).toMatchTextContent('Facility: VeterinarianCat Clinic')
    await expect
      .element(page.getByRole('region', { name: 'Notes' }))
      .toMatchTextContent('Facilityempty')
    await expect
      .element(page.getByRole('region', { name: 'Rex' }))
      .toMatchTextContent('German Shepherd')
    await expect.element(page.getByText('23 fields are the same.')).toBeVisible()
  })

  it('copies with one press, says so in the row, and takes it back', async () => {
    const { desk, copy } = start([VET, NOTES])
    await expect.element(button('Copy to Facility: Vet clinic')).toBeVisible()
    desk.differences = [NOTES]
    await button('Copy to Facility: Vet clinic').click()
    await expect.element(page.getByText('Copied to Facility.')).toBeVisible()
    expect(copy).toHaveBeenCalledExactlyOnceWith('facility 1', 'ih-Vet clinic')
    await expect.element(dialog).toMatchTextContent('1 field differs.')
    desk.differences = [VET, NOTES]
    await button('Undo: Vet clinic').click()
    await expect.element(button('Copy to Facility: Vet clinic')).toBeVisible()
    await expect.element(dialog).toMatchTextContent('2 fields differ.')
  })

  it('offers no Undo where the server has none', async () => {
    const { desk } = start([VET, NOTES], {}, undefined, false)
    await expect.element(button('Copy to Facility: Vet clinic')).toBeVisible()
    desk.differences = [NOTES]
    await button('Copy to Facility: Vet clinic').click()
    await expect.element(page.getByText('Copied to Facility.')).toBeVisible()
    await expect.element(button('Undo: Vet clinic')).not.toBeInTheDocument()
  })

  it('keeps keyboard users at the row that was copied', async () => {
    const { desk, root } = start([NOTES, VET])
    await expect.element(button('Copy to Facility: Vet clinic')).toBeVisible()
    desk.differences = [NOTES]
    await userEvent.keyboard('{Tab}{Tab}')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText('Copied to Facility.')).toBeVisible()
    await expect.poll(() => root.activeElement?.textContent).toMatch(/^Vet clinic/)
    await userEvent.keyboard('{Tab}')
    expect(root.activeElement?.getAttribute('aria-label')).toBe('Undo: Vet clinic')
  })

  it('offers no copy of a blank', async () => {
    start([NOTES])
    await expect.element(button('Copy to Facility: Notes')).toBeVisible()
    await expect.element(button('Copy to In-Home: Notes')).not.toBeInTheDocument()
  })

  it('says why something cannot be copied, and does not copy it', async () => {
    const { copy } = start([HEARD])
    const off = button('Copy to Facility: How did you hear about us?')
    await expect.element(off).toHaveAccessibleDescription('this choice is missing in Facility')
    await off.click({ force: true })
    expect(copy).not.toHaveBeenCalled()
  })

  it('asks once more before it copies what is hidden', async () => {
    const { copy } = start([ALARM])
    await expect.element(page.getByRole('region', { name: 'Home access' })).toBeVisible()
    expect(dialog.element().textContent).toContain('hidden')
    await button('Copy to Facility: Alarm code').click()
    expect(copy).not.toHaveBeenCalled()
    const question = page.getByRole('group', { name: 'Copy hidden Alarm code' })
    await question.getByRole('button', { name: 'Do not copy' }).click()
    await expect.element(question).not.toBeInTheDocument()
    await button('Copy to Facility: Alarm code').click()
    await question.getByRole('button', { name: 'Copy hidden value' }).click()
    expect(copy).toHaveBeenCalledOnce()
  })

  it('a key that is held down does not answer the question', async () => {
    const { copy } = start([ALARM])
    await expect.element(button('Copy to Facility: Alarm code')).toBeVisible()
    await userEvent.keyboard('{Tab}{Enter}{Enter}{Enter}')
    expect(copy).not.toHaveBeenCalled()
  })

  it('says that nothing differs', async () => {
    start([])
    await expect
      .element(page.getByText('Nothing differs between In-Home and Facility.'))
      .toBeVisible()
  })

  it('says why a copy was refused, in its row', async () => {
    start([VET], { copy: async () => failed({ name: 'forbidden' }) })
    await button('Copy to In-Home: Vet clinic').click()
    await expect.element(page.getByText(/^Your role does not allow this/)).toBeVisible()
    await expect.element(button('Copy to In-Home: Vet clinic')).toBeVisible()
  })

  it('shows how it stands now when it was changed meanwhile', async () => {
    const { desk } = start([VET], { copy: async () => failed({ name: 'changed' }) })
    await expect.element(button('Copy to In-Home: Vet clinic')).toBeVisible()
    desk.differences = [{ ...VET, facility: { ...VET.facility, value: 'Another vet' } }]
    await button('Copy to In-Home: Vet clinic').click()
    await expect.element(page.getByText('Another vet')).toBeVisible()
    await expect.element(page.getByText(/^It was changed meanwhile/)).toBeVisible()
  })

  it('copies nothing while how it stands cannot be looked up, until it can be again', async () => {
    const { desk, copy } = start([VET, NOTES])
    await expect.element(button('Copy to Facility: Notes')).toBeVisible()
    desk.problem = { name: 'offline' }
    await button('Copy to Facility: Vet clinic').click()
    await expect.element(page.getByRole('alert')).toMatchTextContent('nothing more can be copied')
    await button('Copy to Facility: Notes').click({ force: true })
    expect(copy).toHaveBeenCalledOnce()
    delete desk.problem
    await button('Try again').click()
    await button('Copy to Facility: Notes').click()
    await expect.poll(() => copy.mock.calls.length).toBe(2)
  })

  it('says why nothing can be compared, and looks again when asked', async () => {
    const { desk } = start([VET], {}, { name: 'offline' })
    await expect.element(page.getByText(/^You are offline/)).toBeVisible()
    delete desk.problem
    await button('Try again').click()
    await expect.element(button('Copy to Facility: Vet clinic')).toBeVisible()
  })

  it('shows long values in part, and whole when asked', async () => {
    start([difference('Notes', ['a'.repeat(200), 'short'])])
    await expect.element(page.getByText(`${'a'.repeat(160)}…`)).toBeVisible()
    await button('Show all of Notes').click()
    await expect.element(page.getByText('a'.repeat(200))).toBeVisible()
  })

  it('closes by Escape', async () => {
    const { closed } = start([VET])
    await userEvent.keyboard('{Escape}')
    expect(closed).toHaveBeenCalledOnce()
  })

  it.each([320, 1280])('fits at %i px, with labels and values of any kind', async (width) => {
    await page.viewport(width, 700)
    start(HARD)
    await expect.element(button(`Copy to Facility: ${MARKUP_NAME}`)).toBeVisible()
    const { scrollWidth, clientWidth } = dialog.element()
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth)
  })
})
