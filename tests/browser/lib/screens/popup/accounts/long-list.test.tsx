import { beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import {
  drawn,
  isFocusInSight,
  MANY,
  person,
  press,
  row,
  start,
  startInList,
} from './draw-long-list.tsx'

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
    const blank = page.getByRole('listitem', { name: 'Loading' }).last()
    await expect.element(blank).toHaveFocus()
    await expect.element(blank).toHaveAttribute('aria-posinset', String(MANY))
    again({ held: false })
    await expect.element(row(MANY)).toHaveFocus()
  })

  it('loses no key that is pressed just as a row is read', async () => {
    const again = await startInList({ held: true })
    await press('{End}')
    await expect.element(page.getByRole('listitem', { name: 'Loading' }).last()).toHaveFocus()
    again({ held: false })
    // Nothing else runs in between, as when the key has been waiting.
    const key = new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true })
    document.activeElement?.dispatchEvent(key)
    await expect.element(row(MANY - 1)).toHaveFocus()
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
