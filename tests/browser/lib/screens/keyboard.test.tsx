import { beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { drawInPopup } from '../../components/draw.tsx'
import { LongList, type LongListProps, MANY, person } from './long-list.tsx'

const search = page.getByRole('searchbox', { name: 'Search accounts' })
const press = (keys: string) => userEvent.keyboard(keys)

/** The row of a person, counted from one. */
function row(number: number) {
  return page.getByRole('listitem').filter({ hasText: new RegExp(`Person ${number}(?!\\d)`) })
}

function start(props: LongListProps = {}) {
  const draw = drawInPopup()
  draw(<LongList {...props} />)
  return (next: LongListProps) => draw(<LongList {...props} {...next} />)
}

/** Into the list, from the search. */
async function startInList(props: LongListProps = {}) {
  const again = start(props)
  await search.click()
  await press('{ArrowDown}')
  await expect.element(row(1)).toHaveFocus()
  return again
}

const drawn = () => document.querySelectorAll('[data-index]').length

/** Whether nothing covers the row that has the focus, and all of it is on screen. */
function isFocusInSight(): boolean {
  const { top, bottom } = (document.activeElement ?? document.body).getBoundingClientRect()
  const head = document.querySelector('.finding')?.getBoundingClientRect().bottom ?? 0
  return top >= head - 1 && bottom <= window.innerHeight + 1
}

beforeEach(() => page.viewport(400, 600))

describe('a list of 100,000', () => {
  it('has in the document what is on screen, and says how long it is', async () => {
    start()
    await expect.element(row(1)).toHaveAttribute('aria-setsize', String(MANY))
    await expect.element(row(3)).toHaveAttribute('aria-posinset', '3')
    expect(drawn()).toBeLessThan(40)
    expect(document.documentElement.scrollHeight).toBeGreaterThan(MANY * 30)
  })

  it('shows whoever is scrolled to', async () => {
    start()
    await expect.element(row(1)).toBeVisible()
    window.scrollTo(0, document.documentElement.scrollHeight / 2)
    await expect
      .poll(() => page.getByText(/^Person (49|50)\d{3}$/).elements().length)
      .toBeGreaterThan(5)
    expect(drawn()).toBeLessThan(45)
  })

  it('keeps rows of any height apart', async () => {
    const long = 'Wolfeschlegelsteinhausenbergerdorff '.repeat(6).trim()
    const rowAt = (index: number) => {
      const made = person(index)
      if (index % 3 === 1) made.account.name = long
      return made
    }
    start({ rowAt })
    await expect.element(row(1)).toBeVisible()
    const gaps = () => {
      const rows = [...document.querySelectorAll('[data-index]')].map((each) =>
        each.getBoundingClientRect(),
      )
      return rows.slice(1).map((each, at) => Math.abs(each.top - (rows[at]?.bottom ?? 0)))
    }
    await expect.poll(() => Math.max(...gaps())).toBeLessThan(1)
    await page.viewport(320, 600)
    await expect.poll(() => Math.max(...gaps())).toBeLessThan(1)
    window.scrollTo(0, 2_000)
    await expect.poll(() => Math.max(...gaps())).toBeLessThan(1)
  })

  it('holds the place of rows that are still being read', async () => {
    const again = await startInList({ held: true })
    await press('{End}')
    const blank = page.getByRole('listitem', { name: 'Being read' }).last()
    await expect.element(blank).toHaveFocus()
    await expect.element(blank).toHaveAttribute('aria-posinset', String(MANY))
    again({ held: false })
    await expect.element(row(MANY)).toHaveFocus()
  })

  it('loses no key that is pressed just as a row is read', async () => {
    const again = await startInList({ held: true })
    await press('{End}')
    await expect.element(page.getByRole('listitem', { name: 'Being read' }).last()).toHaveFocus()
    again({ held: false })
    // Nothing else runs in between, as when the key has been waiting.
    const key = new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true })
    document.activeElement?.dispatchEvent(key)
    await expect.element(row(MANY - 1)).toHaveFocus()
  })
})

describe('by keyboard', () => {
  it('goes from row to row and stays within the list', async () => {
    await startInList()
    await press('{ArrowDown}{ArrowDown}')
    await expect.element(row(3)).toHaveFocus()
    await press('{ArrowUp}{ArrowUp}{ArrowUp}')
    await expect.element(row(1)).toHaveFocus()
  })

  it('goes on below and above what is on screen, always in sight', async () => {
    await startInList()
    for (let step = 0; step < 25; step++) await press('{ArrowDown}')
    await expect.element(row(26)).toHaveFocus()
    await expect.poll(isFocusInSight).toBe(true)
    for (let step = 0; step < 20; step++) await press('{ArrowUp}')
    await expect.element(row(6)).toHaveFocus()
    await expect.poll(isFocusInSight).toBe(true)
  })

  it('goes to the last one and back to the first', async () => {
    await startInList()
    await press('{End}')
    await expect.element(row(MANY)).toHaveFocus()
    await expect.poll(isFocusInSight).toBe(true)
    expect(drawn()).toBeLessThan(40)
    await press('{Home}')
    await expect.element(row(1)).toHaveFocus()
    await expect.poll(isFocusInSight).toBe(true)
  })

  it('goes by whole screens', async () => {
    await startInList()
    await press('{PageDown}')
    const at = () => Number(document.activeElement?.getAttribute('aria-posinset'))
    await expect.poll(at).toBeGreaterThan(4)
    expect(at()).toBeLessThan(13)
    await expect.poll(isFocusInSight).toBe(true)
    await press('{PageUp}')
    await expect.element(row(1)).toHaveFocus()
  })

  it('is one stop, behind which come the buttons of the row', async () => {
    await startInList()
    await press('{ArrowDown}')
    await expect.element(row(2)).toHaveFocus()
    const inside = [
      row(2).getByRole('button', { name: 'Person 2', exact: true }),
      row(2).getByRole('button', { name: 'Copy from Person 2' }),
      row(2).getByRole('button', { name: 'Add Person 2 to Facility' }),
      row(2).getByRole('link', { name: 'In-Home' }),
      row(2).getByRole('link', { name: 'Facility' }),
    ]
    for (const control of inside) {
      await userEvent.tab()
      await expect.element(control).toHaveFocus()
    }
    await userEvent.tab()
    expect(document.activeElement?.closest('[data-index]') ?? null).toBeNull()
    await userEvent.tab({ shift: true })
    await expect.element(inside[4] ?? row(2)).toHaveFocus()
    await press('{ArrowDown}')
    await expect.element(row(3)).toHaveFocus()
  })

  it('opens and selects the row it is at', async () => {
    const onOpen = vi.fn()
    const onSelect = vi.fn()
    await startInList({ onOpen, onSelect })
    await press('{ArrowDown}{Enter}')
    await expect.poll(() => onOpen).toHaveBeenCalledExactlyOnceWith(person(1))
    await press(' ')
    await expect.poll(() => onSelect).toHaveBeenCalledExactlyOnceWith(person(1))
    expect(window.scrollY).toBe(0)
  })

  it('types on in the search from wherever it is in the list', async () => {
    await startInList()
    await press('lu')
    await expect.element(search).toHaveFocus()
    await expect.element(search).toHaveValue('lu')
    await press('{ArrowDown}')
    await press('n')
    await expect.element(search).toHaveValue('lun')
  })

  it('goes to the search by / and by Escape, which clears it there', async () => {
    await startInList()
    await press('/')
    await expect.element(search).toHaveFocus()
    await expect.element(search).toHaveValue('')
    await press('luna{ArrowDown}')
    await expect.element(row(1)).toHaveFocus()
    await press('{Escape}')
    await expect.element(search).toHaveFocus()
    await expect.element(search).toHaveValue('luna')
    await press('{Escape}')
    await expect.element(search).toHaveValue('')
  })

  it('types / and ? in the search as anything else', async () => {
    start()
    await search.click()
    await press('a/?')
    await expect.element(search).toHaveValue('a/?')
  })

  it('says which keys there are, and comes back to the row', async () => {
    await startInList()
    await press('{ArrowDown}?')
    const dialog = page.getByRole('dialog', { name: 'Keys' })
    await expect.element(dialog).toBeVisible()
    await expect.element(dialog).toMatchTextContent('Page Down')
    await press('{ArrowDown}x')
    await press('{Escape}')
    await expect.element(dialog).not.toBeInTheDocument()
    await expect.element(row(2)).toHaveFocus()
    await expect.element(search).toHaveValue('')
  })

  it('leaves the keys of the browser and of an input method alone', async () => {
    await startInList()
    await press('{Control>}{End}{/Control}{Alt>}{ArrowDown}{/Alt}{Meta>}x{/Meta}')
    // The browser goes where its own key leads, however long that takes.
    const { documentElement } = document
    await expect
      .poll(() => documentElement.scrollHeight - window.innerHeight - window.scrollY)
      .toBeLessThan(2)
    const composing = new KeyboardEvent('keydown', {
      key: 'ArrowDown',
      isComposing: true,
      bubbles: true,
      cancelable: true,
    })
    document.activeElement?.dispatchEvent(composing)
    expect(composing.defaultPrevented).toBe(false)
    await expect.element(row(1)).toHaveFocus()
    await expect.element(search).toHaveValue('')
  })
})

describe('the row somebody is at', () => {
  it('stays theirs when others come in above it', async () => {
    const again = await startInList()
    for (let step = 0; step < 4; step++) await press('{ArrowDown}')
    await expect.element(row(5)).toHaveFocus()
    const newcomer = {
      ...person(0),
      account: { ...person(0).account, id: 'new', name: 'Newcomer' },
    }
    again({
      total: MANY + 1,
      rowAt: (index) => (index === 0 ? newcomer : person(index - 1)),
    })
    await expect
      .element(page.getByRole('button', { name: 'Newcomer', exact: true }))
      .toBeInTheDocument()
    await expect.element(row(5)).toHaveFocus()
    await expect.element(row(5)).toHaveAttribute('aria-posinset', '6')
    await press('{ArrowDown}')
    await expect.element(row(6)).toHaveFocus()
  })

  it('passes to whoever stands there when their account leaves', async () => {
    const again = await startInList()
    await press('{ArrowDown}')
    await expect.element(row(2)).toHaveFocus()
    again({ total: MANY - 1, rowAt: (index) => person(index < 1 ? index : index + 1) })
    await expect.element(row(3)).toHaveFocus()
  })

  it('has the focus when the button that was pressed in it goes', async () => {
    const again = await startInList()
    await press('{ArrowDown}')
    await row(2).getByRole('button', { name: 'Add Person 2 to Facility' }).click()
    again({
      rowAt: (index) => {
        const { addTo, ...made } = person(index)
        return index === 1 ? made : { ...made, addTo }
      },
    })
    await expect
      .element(row(2).getByRole('button', { name: 'Add Person 2 to Facility' }))
      .not.toBeInTheDocument()
    await expect.element(row(2)).toHaveFocus()
  })

  it('is kept while the page is scrolled elsewhere', async () => {
    await startInList()
    await press('{ArrowDown}')
    window.scrollTo(0, 500_000)
    await expect.poll(() => row(2).element().getBoundingClientRect().bottom).toBeLessThan(0)
    await expect.element(row(2)).toHaveFocus()
    await press('{ArrowDown}')
    await expect.element(row(3)).toHaveFocus()
    await expect.poll(isFocusInSight).toBe(true)
  })

  it('is where it was when the list is shown again', async () => {
    const again = await startInList()
    window.scrollTo(0, 300_000)
    await expect.poll(() => page.getByText(/^Person 4\d{3}$/).elements().length).toBeGreaterThan(5)
    const at = window.scrollY
    again({ shown: false })
    await expect.poll(() => window.scrollY).toBe(0)
    again({ shown: true })
    await expect.poll(() => Math.abs(window.scrollY - at)).toBeLessThan(2)
    await expect.poll(() => page.getByText(/^Person 4\d{3}$/).elements().length).toBeGreaterThan(5)
  })
})

describe('copying', () => {
  it('offers what is known, copies it, and says so', async () => {
    const onCopy = vi.fn(async () => true)
    await startInList({ onCopy })
    await userEvent.tab()
    await userEvent.tab()
    await press('{Enter}{ArrowDown}')
    await expect
      .element(row(1).getByRole('button', { name: 'Copy e-mail p1@paws.example' }))
      .toHaveFocus()
    await press('{ArrowDown}')
    await expect.element(row(1).getByRole('button', { name: /^Copy phone/ })).toHaveFocus()
    await press('{ArrowUp}{Enter}')
    await expect.poll(() => onCopy).toHaveBeenCalledExactlyOnceWith('p1@paws.example')
    await expect.element(page.getByText('E-mail of Person 1 copied')).toBeVisible()
    await expect.element(row(1).getByRole('button', { name: 'Copy from Person 1' })).toHaveFocus()
  })

  it('says when the browser does not let us', async () => {
    start({ onCopy: async () => false })
    await row(1).getByRole('button', { name: 'Copy from Person 1' }).click()
    await row(1)
      .getByRole('button', { name: /^Copy name/ })
      .click()
    await expect.element(page.getByText(/did not let Tandem copy/)).toBeVisible()
  })

  it('closes by Escape without leaving the row', async () => {
    start()
    const button = row(1).getByRole('button', { name: 'Copy from Person 1' })
    await button.click()
    await press('{Escape}')
    await expect.element(button).toHaveFocus()
    await expect.element(button).toHaveAttribute('aria-expanded', 'false')
  })
})
