import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { HighlightedText } from '../../components/ui/HighlightedText.tsx'
import { EVERYBODY } from '../../lib/domain/accounts/account-filter.ts'
import { highlightedParts } from '../../lib/domain/accounts/highlight.ts'
import { normalizeText, termsOf } from '../../lib/domain/normalize-text.ts'
import { createSearchIndex } from '../../lib/search/create-search-index.ts'
import { richText } from '../../lib/text/rich-text.ts'
import { text } from '../../lib/text/text.ts'
import { anyText } from './any-text.ts'
import { runs } from './runs.ts'

/** What opens or closes a direction of writing. */
const DIRECTIONS = /\p{Bidi_C}/gu

/** Names of one index. */
const NAMES = 20

/** A beginning and its end. */
const ISOLATED = '\u2068\u2069'

/** The text between the tags of markup, as a browser reads it. */
function readAs(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}

test('whatever somebody is called, a sentence has the name as it is, once, and stays readable around it', () => {
  const property = fc.property(anyText, (name) => {
    const sentence = text('sync.title', { name, branch: 'Facility' })
    const shown = name.replaceAll(DIRECTIONS, '')
    expect(sentence.replaceAll(DIRECTIONS, '')).toBe(`Add ${shown} to Facility?`)
    // What the name opens is closed before the sentence goes on, and nothing else is.
    let around = sentence.match(DIRECTIONS)?.join('') ?? ''
    while (around.includes(ISOLATED)) around = around.replace(ISOLATED, '')
    expect(around).toBe('')
  })
  fc.assert(property, runs(10_000))
})

test('whatever somebody is called, no part of the name is markup', () => {
  const property = fc.property(anyText, anyText, (name, search) => {
    const parts = highlightedParts(name, termsOf(search))
    expect(parts.map((part) => part.text).join('')).toBe(name)
    const drawn = renderToString(
      <p>
        {richText('sync.title', { name: <bdi>{name}</bdi>, branch: name })}
        <HighlightedText parts={parts} />
      </p>,
    )
    expect(drawn.replaceAll(/<\/?(?:p|bdi|mark)(?: class="[a-z -]+")?>/g, '')).not.toContain('<')
    expect(readAs(drawn).replaceAll(DIRECTIONS, '')).toBe(
      `Add ${name} to ${name}?${name}`.replaceAll(DIRECTIONS, ''),
    )
  })
  fc.assert(property, runs(10_000))
})

test('whatever somebody is called, the folded name stays the same when it is folded again, and a search for it finds them', () => {
  const names = fc.array(anyText, { minLength: NAMES, maxLength: NAMES })
  const property = fc.property(names, (all) => {
    const index = createSearchIndex()
    index.apply(
      all.map((name, slot) => ({
        account: { id: `id-${slot}`, kind: 'client', name, version: 1, profiles: {} },
        slot,
      })),
    )
    for (const [slot, name] of all.entries()) {
      const folded = normalizeText(name)
      expect(folded.isWellFormed()).toBe(true)
      expect(normalizeText(folded)).toBe(folded)
      const found = index.find({ search: name, filter: EVERYBODY }).ids()
      // What has an "@" is looked up as an e-mail address.
      if (/[\p{Letter}\p{Number}]/u.test(folded) && !folded.includes('@'))
        expect(found).toContain(`id-${slot}`)
    }
  })
  fc.assert(property, runs(10_000 / NAMES))
})
