import { beforeAll, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ToggleBar } from '../../../../components/dashboard/ToggleBar.tsx'
import { drawOnPage, focused, prefer } from '../draw.tsx'
import { LONG_NAME, MARKUP_NAME, OPEN, outOfReach } from '../samples.ts'

const link = (name: string) =>
  page.getByRole('navigation', { name: 'Software' }).getByRole('link', { name })

describe('ToggleBar', () => {
  beforeAll(() => prefer('light'))

  it('draws nothing where it is hidden', () => {
    const { root, draw } = drawOnPage()
    draw(<ToggleBar view={{ kind: 'hidden' }}>button</ToggleBar>)
    expect(root.textContent).toBe('')
  })

  it('leads to In-Home and Facility and marks the current one', async () => {
    drawOnPage().draw(<ToggleBar view={OPEN} />)
    await expect.element(link('In-Home')).toHaveAttribute('aria-current', 'page')
    await expect.element(link('Facility')).toHaveAttribute('href', 'http://localhost/')
    await expect.element(link('Facility')).not.toHaveAttribute('aria-current')
    await expect
      .element(link('Facility'))
      .toHaveAccessibleDescription('Open Facility. Your role there: Scheduler')
  })

  it('names the shortcut where one is set', async () => {
    drawOnPage().draw(<ToggleBar view={OPEN} shortcut="Alt+Shift+O" />)
    await expect
      .element(link('Facility'))
      .toHaveAccessibleDescription(
        'Open Facility. Your role there: Scheduler. Shortcut: Alt+Shift+O',
      )
  })

  it('says beforehand that there is no way back by the toggle', async () => {
    const view = { ...OPEN, roleThere: 'Tech/Runner', comesBack: false } as const
    drawOnPage().draw(<ToggleBar view={view} />)
    await expect
      .element(link('Facility'))
      .toHaveAccessibleDescription(
        'Open Facility. Your role there: Tech/Runner, which has no toggle back',
      )
  })

  it('tells a profile that is inactive from one that is not there', async () => {
    const view = outOfReach('Ana Alvarez')
    drawOnPage().draw(<ToggleBar view={{ ...view, because: 'inactive' }} />)
    const words = 'Your profile in In-Home is inactive. Ask Ana Alvarez.'
    await expect.element(link('In-Home')).toHaveAccessibleDescription(words)
  })

  it.each([
    [['Ana Alvarez'], 'You have no profile in In-Home. Ask Ana Alvarez.'],
    [['Ana Alvarez', 'Bo Lee'], 'You have no profile in In-Home. Ask Ana Alvarez or Bo Lee.'],
    [['Ana', 'Bo', 'Cy'], 'You have no profile in In-Home. Ask an Admin.'],
    [[], 'You have no profile in In-Home. Ask an Admin.'],
    [[MARKUP_NAME], `You have no profile in In-Home. Ask ${MARKUP_NAME}.`],
  ])('says whom to ask: %j', async (admins, words) => {
    drawOnPage().draw(<ToggleBar view={outOfReach(...admins)} />)
    await expect.element(page.getByText(words)).toBeVisible()
    await expect.element(link('In-Home')).toHaveAttribute('aria-disabled', 'true')
    await expect.element(link('In-Home')).toHaveAccessibleDescription(words)
  })

  it('lets the keyboard reach the link that leads nowhere', async () => {
    const { root, draw } = drawOnPage()
    draw(<ToggleBar view={outOfReach('Ana Alvarez')} />)
    await userEvent.keyboard('{Tab}')
    expect(focused(root)).toBe('In-Home')
    await userEvent.keyboard('{Tab}')
    expect(focused(root)).toBe('Facility')
  })

  it.each([320, 1920])('fits into %i px', async (width) => {
    await page.viewport(width, 600)
    drawOnPage().draw(<ToggleBar view={outOfReach(LONG_NAME)} />)
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
  })

  it('stays in sight while the page scrolls, and keeps its look whatever the page styles', async () => {
    await page.viewport(800, 600)
    const style = document.createElement('style')
    style.textContent =
      'html { font-size: 40px } body > span { color: red; display: none; font: 40px serif } body { height: 5000px; margin: 0 }'
    document.head.append(style)
    const { root, draw } = drawOnPage()
    draw(<ToggleBar view={OPEN} />)
    // The feature says where it sticks, as the page has a header or none.
    root.querySelector('div')?.style.setProperty('top', '0')
    const bar = root.querySelector('.bar')
    window.scrollTo(0, 2000)
    expect(bar?.getBoundingClientRect()).toMatchObject({ top: 0 })
    expect(bar?.getBoundingClientRect().height).toBeLessThan(60)
    style.remove()
    window.scrollTo(0, 0)
  })
})
