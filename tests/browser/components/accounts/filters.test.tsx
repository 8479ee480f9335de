import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { AccountFilters } from '../../../../components/accounts/AccountFilters.tsx'
import { OverlapChart } from '../../../../components/accounts/OverlapChart.tsx'
import { EmptyState } from '../../../../components/ui/EmptyState.tsx'
import {
  type AccountFilter,
  EVERYBODY,
  type PresenceCounts,
} from '../../../../lib/domain/accounts/account-filter.ts'
import { drawInPopup } from '../draw.tsx'
import { COUNTS, FILTER_STATES } from './filter-states.tsx'

const part = (name: RegExp) =>
  page.getByRole('group', { name: 'Who is where' }).getByRole('button', { name })

const widthOf = (name: RegExp) => part(name).element().getBoundingClientRect().width

describe('the picture of who is where', () => {
  function startPicture(counts: PresenceCounts | undefined, change: Partial<AccountFilter> = {}) {
    const onToggle = vi.fn()
    const filter = { ...EVERYBODY, ...change }
    drawInPopup()(<OverlapChart counts={counts} filter={filter} onToggle={onToggle} />)
    return onToggle
  }

  it('says how many are where, and of what kind', async () => {
    startPicture(COUNTS, { kind: 'client' })
    await expect.element(part(/^In-Home only, 214 clients$/)).toBeVisible()
    await expect.element(part(/^Both, 48 clients$/)).toBeVisible()
    await expect.element(part(/^Facility only, 96 clients$/)).toBeVisible()
  })

  it.each<[Partial<AccountFilter>, RegExp]>([
    [{}, /^Both, 1 account$/],
    [{ kind: 'staff' }, /^Both, 1 staff member$/],
    [{ role: 'Admin' }, /^Both, 1 staff member$/],
  ])('of %j counts in the words for them', async (change, name) => {
    startPicture({ ...COUNTS, both: 1 }, change)
    await expect.element(part(name)).toBeVisible()
  })

  it('is to scale', async () => {
    await page.viewport(800, 700)
    startPicture({ 'in-home': 400, both: 100, facility: 200 })
    expect(widthOf(/^In-Home/) / widthOf(/^Both/)).toBeCloseTo(4, 1)
    expect(widthOf(/^Facility/) / widthOf(/^Both/)).toBeCloseTo(2, 1)
  })

  it('keeps a tiny share in sight and wide enough to press', async () => {
    await page.viewport(320, 700)
    const onToggle = startPicture({ 'in-home': 99_998, both: 1, facility: 1 })
    expect(widthOf(/^Both/)).toBeGreaterThanOrEqual(24)
    await part(/^Both, 1 account$/).click()
    expect(onToggle).toHaveBeenCalledExactlyOnceWith('both')
  })

  it('says which parts are pressed, one or more, and shows it without colour', async () => {
    startPicture(COUNTS, { presences: ['in-home', 'both'] })
    await expect.element(part(/^In-Home only/)).toHaveAttribute('aria-pressed', 'true')
    await expect.element(part(/^Both/)).toHaveAttribute('aria-pressed', 'true')
    await expect.element(part(/^Facility only/)).toHaveAttribute('aria-pressed', 'false')
    const mark = (name: RegExp) => getComputedStyle(part(name).element(), '::before').content
    expect(mark(/^Both/)).toContain('✓')
    expect(mark(/^Facility/)).not.toContain('✓')
  })

  it('can be pressed by its words and by keyboard too', async () => {
    const onToggle = startPicture(COUNTS)
    await userEvent.tab()
    await userEvent.keyboard(' ')
    expect(onToggle).toHaveBeenLastCalledWith('in-home')
    await page.getByText('Facility only').click()
    expect(onToggle).toHaveBeenLastCalledWith('facility')
    expect(onToggle).toHaveBeenCalledTimes(2)
  })

  it('can be pressed before it is counted', async () => {
    const onToggle = startPicture(undefined)
    await part(/^In-Home only$/).click()
    expect(onToggle).toHaveBeenCalledExactlyOnceWith('in-home')
  })
})

describe('filters', () => {
  function startFilters(filter: AccountFilter = EVERYBODY) {
    const on = { onChange: vi.fn(), onClear: vi.fn() }
    drawInPopup()(<AccountFilters filter={filter} {...on} />)
    return on
  }

  it('are folded away until they are wanted', async () => {
    startFilters()
    const fold = page.getByRole('button', { name: 'Filters' })
    await expect.element(fold).toHaveAttribute('aria-expanded', 'false')
    await expect.element(page.getByRole('combobox', { name: 'Kind' })).not.toBeInTheDocument()
    await expect.element(page.getByRole('button', { name: 'Clear' })).not.toBeInTheDocument()
    await fold.click()
    await expect.element(fold).toHaveAttribute('aria-expanded', 'true')
    await expect.element(page.getByRole('combobox', { name: 'Kind' })).toBeVisible()
  })

  it('say how many are active, and can be cleared', async () => {
    const { onClear } = startFilters({ ...EVERYBODY, kind: 'client', status: 'inactive' })
    await expect.element(page.getByRole('button', { name: 'Filters (2)' })).toBeVisible()
    await page.getByRole('button', { name: 'Clear' }).click()
    expect(onClear).toHaveBeenCalledOnce()
  })

  it.each<[string, string, Partial<AccountFilter>]>([
    ['Kind', 'Staff', { kind: 'staff' }],
    ['Status', 'Inactive', { status: 'inactive' }],
    ['Role', 'Scheduler', { role: 'Scheduler' }],
    ['Primary branch', 'Primary: Facility', { primary: 'facility' }],
    ['In the outbox', 'Under way', { outbox: 'under-way' }],
    ['In the outbox', 'Needs attention', { outbox: 'attention' }],
  ])('ask by %s for %s', async (label, choice, change) => {
    const { onChange } = startFilters()
    await page.getByRole('button', { name: 'Filters' }).click()
    await page.getByRole('combobox', { name: label }).selectOptions(choice)
    expect(onChange).toHaveBeenCalledExactlyOnceWith(change)
  })

  it('stop asking what is chosen away', async () => {
    const { onChange } = startFilters({ ...EVERYBODY, kind: 'staff' })
    await page.getByRole('button', { name: 'Filters (1)' }).click()
    await page.getByRole('combobox', { name: 'Kind' }).selectOptions('Everybody')
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ kind: undefined })
  })
})

describe('when no one fits', () => {
  it('names the search and the filters, and offers to clear them', async () => {
    const onClear = vi.fn()
    const filters = ['In-Home only', 'Inactive']
    drawInPopup()(<EmptyState kind="no-fit" query="<i>zebra" filters={filters} onClear={onClear} />)
    await expect.element(page.getByRole('heading')).toHaveTextContent('Nobody matches “<i>zebra”')
    await expect.element(page.getByText('In-Home only · Inactive')).toBeVisible()
    await page.getByRole('button', { name: 'Clear filters' }).click()
    expect(onClear).toHaveBeenCalledOnce()
  })
})

describe('in a narrow tab', () => {
  it.each(Object.entries(FILTER_STATES))('%s fits, folded out too', async (_, state) => {
    await page.viewport(320, 700)
    drawInPopup()(state())
    await page.getByRole('button', { name: /^Filters/ }).click()
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
  })
})
