import { beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import {
  drawn,
  isFocusInSight,
  MANY,
  person,
  press,
  row,
  search,
  start,
  startInList,
} from './draw-long-list.tsx'

beforeEach(() => page.viewport(400, 600))

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
    const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
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
