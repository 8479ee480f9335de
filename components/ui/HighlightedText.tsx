import type { HighlightedPart } from '../../lib/domain/accounts/highlight.ts'

/** Shows a text with the parts marked that a search found it by. */
export function HighlightedText({ parts }: { parts: readonly HighlightedPart[] }) {
  return (
    <bdi>
      {/* The index is a good key: the parts of a text have no ids and never move. */}
      {parts.map(({ text, highlighted: marked }, at) =>
        marked ? <mark key={at}>{text}</mark> : text,
      )}
    </bdi>
  )
}
