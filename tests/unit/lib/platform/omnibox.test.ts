import { describe, expect, test, vi } from 'vitest'
import { browser } from '../../../../lib/platform/browser.ts'
import { described, openAt, setFirstLine } from '../../../../lib/platform/omnibox.ts'

/** Without the isolation of each part. */
const bare = (text: string) => text.replace(/[\u2068\u2069]/g, '')

describe('a line under the address bar', () => {
  test('shows a name with markup in it as it is', () => {
    const line = { text: "<b>O'Neil & Söhne</b>", details: 'Pets: "Rex"' }
    expect(bare(described(line, false))).toBe(
      '&lt;b&gt;O&apos;Neil &amp; Söhne&lt;/b&gt; <dim>Pets: &quot;Rex&quot;</dim>',
    )
  })

  test('has no marks where the browser would show them', () => {
    const line = { text: "<b>O'Neil & Söhne</b>", details: 'Facility' }
    expect(bare(described(line, true))).toBe("<b>O'Neil & Söhne</b> – Facility")
  })

  test('has nothing in it that breaks XML', () => {
    expect(bare(described({ text: 'A\u0000\nB \ud800\uffff' }, false))).toBe('A B \ufffd')
  })

  test('keeps names written from right to left apart from what follows', () => {
    expect(described({ text: 'ليلى', details: 'In-Home' }, false)).toBe(
      '\u2068ليلى\u2069 <dim>\u2068In-Home\u2069</dim>',
    )
  })

  test('does not let the browser put what was typed into a name', () => {
    const set = vi.fn()
    Object.assign(browser, { omnibox: { setDefaultSuggestion: set } })
    setFirstLine({ text: '100%sure' })
    expect(bare(set.mock.calls[0]?.[0].description)).toBe('100%\u200bsure')
  })
})

describe('what was chosen', () => {
  const BOB = 'http://127.0.0.1:4310/clients/1'

  function withTabInFront(cookies: object) {
    // Safe: nothing else of these tabs is looked at.
    vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 7, ...cookies }] as never)
    const update = vi.spyOn(browser.tabs, 'update').mockResolvedValue({} as never)
    const create = vi.spyOn(browser.tabs, 'create').mockResolvedValue({} as never)
    return { update, create }
  }

  test('opens where it is wanted', async () => {
    const { update, create } = withTabInFront({ cookieStoreId: 'firefox-default' })
    await openAt(BOB, 'currentTab')
    expect(update.mock.calls).toEqual([[{ url: BOB }]])
    await openAt(BOB, 'newForegroundTab')
    await openAt(BOB, 'newBackgroundTab')
    expect(create.mock.calls).toEqual([[{ url: BOB, active: true }], [{ url: BOB, active: false }]])
  })

  test('opened for whoever is signed in in the container of the tab: it opens outside of it', async () => {
    const { update, create } = withTabInFront({ cookieStoreId: 'firefox-container-1' })
    await openAt(BOB, 'currentTab')
    expect(update).not.toHaveBeenCalled()
    expect(create.mock.calls).toEqual([[{ url: BOB, active: true }]])
  })
})
