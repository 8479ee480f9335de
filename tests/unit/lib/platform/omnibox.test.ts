import { describe, expect, test, vi } from 'vitest'
import { browser } from '../../../../lib/platform/browser.ts'
import { described, setFirstLine } from '../../../../lib/platform/omnibox.ts'

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
