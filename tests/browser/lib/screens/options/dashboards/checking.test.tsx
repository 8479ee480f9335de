import { beforeEach, describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import type { CheckLine } from '../../../../../../lib/domain/dashboards/page-check.ts'
import { LINES, PAWS } from '../../../../components/options/dashboard-samples.ts'
import { button, start } from './open-dashboards.tsx'

beforeEach(() => page.viewport(1280, 900))

const line = (text: string) =>
  page
    .getByRole('list', { name: 'What was checked' })
    .getByRole('listitem')
    .filter({ hasText: text })

async function check(lines: CheckLine[]) {
  const worker = start([PAWS])
  worker.lines = lines
  await button('Check this page').click()
  await expect.element(page.getByRole('list', { name: 'What was checked' })).toBeVisible()
  return worker
}

const session = (name: 'bad-answer' | 'moved' | 'offline' | 'timeout' | 'server-error') =>
  ({ check: 'session', branch: 'facility', state: 'missing', problem: { name } }) as const

describe('checking a dashboard', () => {
  it('sums up, and says in words what each line is and what to do', async () => {
    await check(LINES)
    await expect.element(page.getByText('5 things are not as they should be.')).toBeVisible()
    await expect.element(line('In-Home: access')).toMatchTextContent('Found')
    await expect.element(line('In-Home: sign-in')).toMatchTextContent('Ana Alvarez is signed in.')
    await expect.element(line('Facility: access')).toMatchTextContent('MissingPress “Allow access”')
    await expect.element(line('Facility: sign-in')).toMatchTextContent('Sign in to Facility')
    await expect.element(line('Open page')).toMatchTextContent('A client profile: /clients/1006')
    await expect.element(line('Quick Actions')).toMatchTextContent('MissingIt is not on this page')
    await expect.element(line('Conversation')).toMatchTextContent('Not setStands in the popup only')
    await expect.element(line('Heading of')).toMatchTextContent('Not on this pageOpen the form')
    await expect.element(line('Header')).toMatchTextContent('No browser can read this place')
    await expect.element(line('Text “Paws')).toMatchTextContent('MissingIt is not on this page')
  })

  it.each([
    [session('bad-answer'), 'below /api/v1: check the path of the API'],
    [session('moved'), 'The server names other addresses'],
    [session('offline'), 'Nothing answers at https://facility.example'],
    [session('timeout'), 'Nothing answers at https://facility.example'],
    [session('server-error'), 'Facility is having problems'],
  ])('says what to do: %j', async (each, sentence) => {
    await check([each])
    await expect.element(line('Facility: sign-in')).toMatchTextContent(sentence)
  })

  it.each<[CheckLine, string]>([
    [{ check: 'page', state: 'missing' }, 'Open a page of this dashboard'],
    [{ check: 'page', state: 'missing', path: '/portal' }, 'Tandem stays away from /portal'],
    [
      { check: 'page', state: 'found', path: '/shifts', address: { page: 'other' } },
      'No profile and no list: /shifts',
    ],
  ])('says which page was looked at: %j', async (each, sentence) => {
    await check([each])
    await expect.element(line('Open page')).toMatchTextContent(sentence)
  })

  it('says when all is well, here or everywhere', async () => {
    const elsewhere = LINES.filter(({ state }) => state === 'found' || state === 'not-here')
    const worker = await check(elsewhere)
    await expect.element(page.getByText(/^All is well here. 1 thing can be checked/)).toBeVisible()
    worker.lines = elsewhere.filter(({ state }) => state === 'found')
    await button('Check again').click()
    await expect.element(page.getByText('All is well.')).toBeVisible()
  })

  it('leads to both sign-in pages, in new tabs', async () => {
    await check(LINES)
    const link = page.getByRole('link', { name: 'Sign in to Facility' })
    await expect.element(link).toHaveAttribute('href', 'https://facility.example/sign-in')
    await expect.element(link).toHaveAttribute('target', '_blank')
  })

  it('looks again when the person comes back, but not time and again', async () => {
    const now = vi.spyOn(performance, 'now')
    now.mockReturnValue(10_000)
    const worker = await check(LINES)
    expect(worker.checks).toBe(1)
    window.dispatchEvent(new Event('focus'))
    expect(worker.checks).toBe(1)
    now.mockReturnValue(12_001)
    worker.lines = LINES.slice(0, 1)
    window.dispatchEvent(new Event('focus'))
    document.dispatchEvent(new Event('visibilitychange'))
    await expect.element(page.getByText('All is well.')).toBeVisible()
    expect(worker.checks).toBe(2)
  })

  it('looks again once access is there', async () => {
    const worker = await check(LINES)
    worker.browser.allowed.delete('https://facility.example/*')
    worker.lookAgain()
    await expect.element(button('Allow access')).toBeVisible()
    await expect.poll(() => worker.checks).toBe(2)
    worker.lines = LINES.slice(0, 1)
    await button('Allow access').click()
    await expect.element(page.getByText('All is well.')).toBeVisible()
  })

  it('says that the dashboard was removed meanwhile', async () => {
    const worker = await check(LINES)
    worker.refusal = { name: 'not-found' }
    await button('Check again').click()
    await expect.element(page.getByText(/^This dashboard was removed meanwhile/)).toBeVisible()
  })

  it('is closed by its button', async () => {
    await check(LINES)
    await expect.element(button('Check this page')).toHaveAttribute('aria-expanded', 'true')
    await button('Check this page').click()
    await expect.element(button('Check again')).not.toBeInTheDocument()
  })
})
