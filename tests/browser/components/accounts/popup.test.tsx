import { afterEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { SignInLinks } from '../../../../components/access/SignInLinks.tsx'
import { SearchBox } from '../../../../components/accounts/SearchBox.tsx'
import { EmptyState } from '../../../../components/ui/EmptyState.tsx'
import { PopupHeader } from '../../../../components/ui/PopupHeader.tsx'
import { setTexts } from '../../../../lib/text/current.ts'
import { en } from '../../../../lib/text/en/index.ts'
import { es } from '../../../../lib/text/es/index.ts'
import { drawInPopup } from '../draw.tsx'
import { HREFS, NOW } from '../samples.ts'
import { accountList } from './account-list.tsx'
import { rows } from './row-samples.ts'

function startList() {
  const on = {
    onOpen: vi.fn(),
    onAdd: vi.fn(),
    onCompare: vi.fn(),
    onRole: vi.fn(),
    onAct: vi.fn(),
  }
  const shown = rows()
  drawInPopup()(accountList(shown, on))
  const row = (name: string) => page.getByRole('listitem').filter({ hasText: new RegExp(name) })
  return { ...on, row, shown }
}

describe('AccountList', () => {
  it('shows name, branches and pets, and adds the person the button names', async () => {
    const { onAdd, row, shown } = startList()
    const bob = row('Bob Walker').first()
    await expect
      .element(bob.getByRole('link', { name: 'In-Home' }))
      .toHaveAttribute('href', '/clients/7')
    await expect.element(bob).toMatchTextContent('Biscuit, Pangur Bán')
    await bob.getByRole('button', { name: 'Add Bob Walker to Facility' }).click()
    expect(onAdd).toHaveBeenCalledExactlyOnceWith(shown[0])
  })

  it('opens the account whose name is pressed', async () => {
    const { onOpen, row, shown } = startList()
    await row('Dana Dual').getByRole('button', { name: 'Dana Dual', exact: true }).click()
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(shown[1])
  })

  it('names the primary branch of somebody who is in both', async () => {
    const { onAct, row, shown } = startList()
    const dana = row('Dana Dual')
    await expect.element(dana).toMatchTextContent('Primary: Facility')
    await dana.getByRole('button', { name: 'Undo' }).click()
    expect(onAct).toHaveBeenCalledExactlyOnceWith(shown[1], 'undo')
  })

  it('marks what the search found somebody by, and shows the e-mail where it was that', async () => {
    drawInPopup()(accountList(rows(), { terms: ['walk', 'pang', 'bob@'] }))
    const bob = page.getByRole('listitem').filter({ hasText: 'Bob Walker' }).first()
    await expect.element(bob).toMatchTextContent('bob@paws.example')
    const marked = () => [...bob.element().querySelectorAll('mark')].map((each) => each.textContent)
    await expect.poll(marked).toEqual(['Walk', 'Pang', 'bob@'])
  })

  it('compares the two profiles of somebody who is in both', async () => {
    const { onCompare, row, shown } = startList()
    await row('Dana Dual').getByRole('button', { name: 'Compare Dana Dual' }).click()
    expect(onCompare).toHaveBeenCalledExactlyOnceWith(shown[1])
    const others = row('Bob Walker').getByRole('button', { name: /^Compare/ })
    await expect.element(others).not.toBeInTheDocument()
  })

  it('does not start a second sync beside one that is under way', async () => {
    const { onAdd, row } = startList()
    const ines = row('Ines Idle')
    await expect.element(ines).toMatchTextContent('inactive')
    await ines.getByRole('button', { name: 'Add Ines Idle to Facility' }).click({ force: true })
    expect(onAdd).not.toHaveBeenCalled()
  })

  it('tells staff by their roles', async () => {
    const { row } = startList()
    await expect
      .element(row('Sam Sato'))
      .toMatchTextContent('In-Home: Office ManagerFacility: Scheduler')
  })

  it('changes the role where that is possible, and names whose and where', async () => {
    const { onRole, row, shown } = startList()
    const sam = row('Sam Sato')
    await sam.getByRole('button', { name: 'Change role of Sam Sato in In-Home' }).click()
    const found = shown.find(({ account }) => account.id === 'sam')
    expect(onRole).toHaveBeenCalledExactlyOnceWith(found, 'in-home')
    await expect.element(sam.getByRole('button', { name: /in Facility$/ })).not.toBeInTheDocument()
  })

  it.each([320, 400, 800])('fits into %i px', async (width) => {
    await page.viewport(width, 700)
    startList()
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
  })

  it('has name, branches and button side by side where there is room', async () => {
    await page.viewport(800, 700)
    const { row } = startList()
    const bob = row('Bob Walker').first()
    const topOf = (role: 'link' | 'button', name: string) =>
      bob.getByRole(role, { name, exact: true }).element().getBoundingClientRect()
    const name = topOf('button', 'Bob Walker')
    const badge = topOf('link', 'In-Home')
    const add = topOf('button', 'Add Bob Walker to Facility')
    expect(badge.left).toBeGreaterThan(name.right)
    expect(add.left).toBeGreaterThan(badge.right)
    expect(badge.top).toBeLessThan(name.bottom)
    expect(add.top).toBeLessThan(name.bottom)
  })
})

describe('in another language', () => {
  afterEach(() => setTexts('en', en, 'en-US'))

  it('the rows that are drawn say the same in its words', async () => {
    const draw = drawInPopup()
    const shown = rows()
    draw(accountList(shown))
    const adding = (name: string) => page.getByRole('button', { name })
    await expect.element(adding('Add Bob Walker to Facility')).toBeVisible()
    setTexts('es', es, 'es-US')
    draw(accountList(shown))
    await expect.element(adding('Agregar a Bob Walker a Facility')).toBeVisible()
    await expect.element(page.getByText('Principal: Facility')).toBeVisible()
    expect(document.body.textContent).not.toMatch(/\b(Copy|Compare|Staff|Primary)\b/)
  })
})

describe('SearchBox', () => {
  it('passes on what is typed and says how many were found', async () => {
    const onInput = vi.fn()
    const draw = drawInPopup()
    draw(<SearchBox value="" onInput={onInput} />)
    await userEvent.type(page.getByRole('searchbox', { name: 'Search accounts' }), 'b')
    expect(onInput).toHaveBeenCalledExactlyOnceWith('b')
    draw(<SearchBox value="b" onInput={onInput} resultCount={1} />)
    await expect.element(page.getByRole('status')).toHaveTextContent('1 account')
  })
})

describe('PopupHeader', () => {
  it('says who is signed in, and refreshes once at a time', async () => {
    const onRefresh = vi.fn()
    const draw = drawInPopup()
    draw(<PopupHeader actorName="Ana" refreshing={false} onRefresh={onRefresh} updatedAt={NOW} />)
    await expect.element(page.getByText(/updated \d/)).toBeVisible()
    await page.getByRole('button', { name: 'Refresh' }).click()
    draw(<PopupHeader actorName="Ana" refreshing onRefresh={onRefresh} />)
    await page.getByRole('button', { name: 'Refresh' }).click({ force: true })
    expect(onRefresh).toHaveBeenCalledOnce()
  })
})

describe('PopupHeader, in a narrow tab', () => {
  /** Where the words of an element are, without what stands before them. */
  function wordsOf(text: RegExp | string) {
    const words = document.createRange()
    words.selectNodeContents(page.getByText(text).element())
    return words.getBoundingClientRect()
  }

  it('has no dot at the end of a line or at its beginning', async () => {
    const on = { onRefresh: vi.fn(), onOptions: vi.fn(), onSidePanel: vi.fn() }
    await page.viewport(320, 600)
    drawInPopup()(
      <PopupHeader actorName="Ana Alvarez" refreshing={false} updatedAt={NOW} {...on} />,
    )
    await expect.element(page.getByText(/updated \d/)).toBeVisible()
    const title = page.getByRole('heading', { name: 'Tandem' }).element().getBoundingClientRect()
    expect(wordsOf(/updated \d/).top).toBeGreaterThan(wordsOf('Ana Alvarez').top)
    // Cut off: the words begin where the title does, and the dot would be before them.
    expect(wordsOf(/updated \d/).left).toBeCloseTo(title.left, 0)
    await page.viewport(400, 600)
    await expect.poll(() => wordsOf(/updated \d/).top).toBe(wordsOf('Ana Alvarez').top)
  })
})

describe('PopupHeader, in the popup', () => {
  it('leads to the side panel, where there is one', async () => {
    const onSidePanel = vi.fn()
    const draw = drawInPopup()
    draw(<PopupHeader refreshing={false} onRefresh={vi.fn()} onSidePanel={onSidePanel} />)
    await page.getByRole('button', { name: 'Open in side panel' }).click()
    expect(onSidePanel).toHaveBeenCalledOnce()
    draw(<PopupHeader refreshing={false} onRefresh={vi.fn()} />)
    await expect
      .element(page.getByRole('button', { name: 'Open in side panel' }))
      .not.toBeInTheDocument()
  })
})

describe('EmptyState', () => {
  it('leads the signed-out to both dashboards and back', async () => {
    const onRetry = vi.fn()
    drawInPopup()(
      <EmptyState kind="signed-out" onRetry={onRetry}>
        <SignInLinks places={[{ id: 'paws', name: 'Paws & Co.', hrefs: HREFS }]} />
      </EmptyState>,
    )
    await expect
      .element(page.getByRole('link', { name: 'Sign in to Facility' }))
      .toHaveAttribute('href', HREFS.facility)
    await page.getByRole('button').click()
    expect(onRetry).toHaveBeenCalledOnce()
  })

  it('names what was searched for in vain', async () => {
    drawInPopup()(<EmptyState kind="no-match" query="<i>zebra" onRetry={vi.fn()} />)
    await expect.element(page.getByRole('heading')).toHaveTextContent('Nobody found for “<i>zebra”')
  })
})
