import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { AccountDetail } from '../../../../components/account-detail/AccountDetail.tsx'
import type { AccountView } from '../../../../components/account-detail/account-view.ts'
import { DetailFrame } from '../../../../components/account-detail/DetailFrame.tsx'
import { drawInPopup } from '../draw.tsx'
import { account, HREFS } from '../samples.ts'
import { BOB_VIEW, DETAIL_STATES, danaView, OMAR_VIEW, pets } from './detail-states.tsx'

function start(view: AccountView) {
  const on = {
    onCopy: vi.fn(),
    onAdd: vi.fn(),
    onOpen: vi.fn(),
    onAct: vi.fn(),
    onActEarlier: vi.fn(),
  }
  const draw = drawInPopup()
  const show = (next: AccountView) => draw(<AccountDetail view={next} said={undefined} {...on} />)
  show(view)
  return { ...on, show }
}

const side = (name: string) => page.getByRole('region', { name })

describe('AccountDetail', () => {
  it('adds a client to the software that does not have them, and leads to the one that does', async () => {
    const { onAdd } = start(BOB_VIEW)
    const here = side('In-Home')
    await expect.element(here).toMatchTextContent('active')
    await expect
      .element(here.getByRole('list', { name: 'Pets' }))
      .toMatchTextContent('Biscuit Dog · Beagle')
    const link = here.getByRole('link', { name: 'Open in In-Home' })
    await expect.element(link).toHaveAttribute('href', '/clients/7')
    await expect.element(link).toHaveAttribute('target', '_blank')
    await expect.element(side('Facility')).toMatchTextContent('Not in Facility')
    await side('Facility').getByRole('button', { name: 'Add to Facility' }).click()
    expect(onAdd).toHaveBeenCalledExactlyOnceWith('facility')
  })

  it('says why somebody cannot be added', async () => {
    const because = 'Your role does not allow this. Ask an Admin to do it for Bob Walker.'
    start({ ...BOB_VIEW, addTo: undefined, because })
    await expect.element(side('Facility')).toMatchTextContent(because)
    await expect.element(page.getByRole('button', { name: /^Add/ })).not.toBeInTheDocument()
  })

  it('compares, tells the primary branch, and takes back what was done last', async () => {
    const { onAct, onOpen } = start(danaView())
    await expect.element(page.getByText('Primary branch: Facility')).toBeVisible()
    const actions = page.getByRole('group', { name: 'Quick Actions' })
    await actions.getByRole('button', { name: 'Compare' }).click()
    expect(onOpen).toHaveBeenCalledExactlyOnceWith({ kind: 'compare' })
    await page.getByRole('button', { name: 'Undo' }).click()
    expect(onAct).toHaveBeenCalledExactlyOnceWith('undo')
    await expect.element(side('Facility')).toMatchTextContent('inactive')
    await expect
      .element(side('Facility').getByRole('link', { name: 'Open in Facility' }))
      .toHaveAttribute('href', HREFS.facility)
  })

  it('tells staff by their roles, each of which can be changed', async () => {
    const { onOpen } = start(OMAR_VIEW)
    await expect.element(side('In-Home')).toMatchTextContent('Office Manager')
    await expect.element(side('In-Home').getByRole('list')).not.toBeInTheDocument()
    await page.getByRole('button', { name: 'Change role in Facility' }).click()
    expect(onOpen).toHaveBeenCalledExactlyOnceWith({ kind: 'role', branch: 'facility' })
  })

  it('starts nothing beside what is under way, and keeps the focus on the button', async () => {
    const { onAdd, show } = start(BOB_VIEW)
    const add = page.getByRole('button', { name: 'Add to Facility' })
    await add.click()
    show({ ...BOB_VIEW, openOperation: { what: 'sync', to: 'facility' } })
    await expect.element(add).toHaveAttribute('aria-busy', 'true')
    await expect.element(add).toHaveFocus()
    await add.click({ force: true })
    expect(onAdd).toHaveBeenCalledOnce()
  })

  it('copies what it shows, and says of what there is none', async () => {
    const { onCopy, show } = start(BOB_VIEW)
    await page.getByRole('button', { name: 'Copy e-mail of Bob Walker' }).click()
    expect(onCopy).toHaveBeenCalledExactlyOnceWith('email', 'bob@paws.example')
    const phone = page.getByRole('button', { name: 'Copy phone of Bob Walker' })
    await expect.element(phone).toBeVisible()
    show({ ...BOB_VIEW, account: account({ email: undefined }) })
    await expect.element(page.getByText('none').first()).toBeVisible()
  })

  it('folds many pets in, and shows them all on demand', async () => {
    const many = { 'in-home': { id: '7', status: 'active', pets: pets(40) } } as const
    start({ ...BOB_VIEW, account: account({ profiles: many }) })
    const shown = page.getByRole('list', { name: 'Pets' }).getByRole('listitem')
    await expect.poll(() => shown.elements().length).toBe(5)
    await page.getByRole('button', { name: 'Show all 40 pets' }).click()
    await expect.poll(() => shown.elements().length).toBe(40)
    const fewer = page.getByRole('button', { name: 'Show fewer pets' })
    await expect.element(fewer).toHaveFocus()
  })

  it.each([320, 400, 800])('fits into %i px whatever is in it', async (width) => {
    await page.viewport(width, 700)
    const draw = drawInPopup()
    for (const [name, state] of Object.entries(DETAIL_STATES)) {
      draw(state())
      expect(document.documentElement.scrollWidth, name).toBeLessThanOrEqual(width)
    }
  })

  it('has both sides beside each other in the popup, and below each other in a narrow tab', async () => {
    const tops = () =>
      ['In-Home', 'Facility'].map((name) => side(name).element().getBoundingClientRect().top)
    await page.viewport(400, 700)
    drawInPopup()(DETAIL_STATES['detail of a client in both']?.())
    const [first, second] = tops()
    expect(first).toBe(second)
    await page.viewport(320, 700)
    const [above, below] = tops()
    expect(below).toBeGreaterThan(above ?? Number.POSITIVE_INFINITY)
  })
})

describe('DetailFrame', () => {
  const heading = page.getByRole('heading')

  function startFrame() {
    const onBack = vi.fn()
    const draw = drawInPopup()
    const show = (title: string, loading: boolean, inside = <button type="button">Here</button>) =>
      draw(
        <DetailFrame title={title} loading={loading} onBack={onBack}>
          {inside}
        </DetailFrame>,
      )
    return { onBack, show }
  }

  it('has the heading read when it opens, and leaves the focus alone after that', async () => {
    const { show } = startFrame()
    show('Loading this account…', true)
    await expect.element(heading).toHaveFocus()
    show('Bob Walker', false)
    await expect.element(heading).toHaveFocus()
    await page.getByRole('button', { name: 'Here' }).click()
    show('Bobby Walker', false)
    await expect.element(heading).toHaveTextContent('Bobby Walker')
    await expect.element(page.getByRole('button', { name: 'Here' })).toHaveFocus()
  })

  it('gives the focus to the heading when the control that had it goes away', async () => {
    const { show } = startFrame()
    show('Bob Walker', false)
    await page.getByRole('button', { name: 'Here' }).click()
    show('Bob Walker', false, <p>Gone</p>)
    await expect.element(heading).toHaveFocus()
  })

  it('leads back by its button and by Escape', async () => {
    const { onBack, show } = startFrame()
    show('Bob Walker', false)
    await page.getByRole('button', { name: 'Back to the list' }).click()
    expect(onBack).toHaveBeenCalledOnce()
    await userEvent.keyboard('{Escape}')
    expect(onBack).toHaveBeenCalledTimes(2)
  })

  it('leaves Escape to what has taken it already', async () => {
    const { onBack, show } = startFrame()
    const take = (event: KeyboardEvent) => event.preventDefault()
    show(
      'Bob Walker',
      false,
      <button type="button" onKeyDown={take}>
        Here
      </button>,
    )
    await page.getByRole('button', { name: 'Here' }).click()
    await userEvent.keyboard('{Escape}')
    expect(onBack).not.toHaveBeenCalled()
  })

  it('makes somebody inactive or active again in each software, and has the other one come first', async () => {
    const { onOpen } = start(danaView())
    await page.getByRole('button', { name: 'Make inactive in In-Home' }).click()
    await page.getByRole('button', { name: 'Re-activate in Facility' }).click()
    await page.getByRole('button', { name: 'Make In-Home primary' }).click()
    expect(onOpen.mock.calls).toEqual([
      [{ kind: 'status', branch: 'in-home' }],
      [{ kind: 'status', branch: 'facility' }],
      [{ kind: 'primary', branch: 'in-home' }],
    ])
  })

  it('offers right after a sync to make the person inactive where they came from', async () => {
    const { onOpen } = start({ ...danaView(), syncedFrom: 'in-home' })
    const line = page.getByRole('paragraph').filter({ hasText: 'In-Home stays active.' })
    await line.getByRole('button', { name: 'Make inactive in In-Home' }).click()
    expect(onOpen).toHaveBeenCalledExactlyOnceWith({ kind: 'status', branch: 'in-home' })
  })
})
