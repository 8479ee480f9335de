import type { HighlightedPart } from '../../lib/domain/accounts/highlight.ts'

/** A text of somebody else's, with the parts marked that a search found it by. */
export function HighlightedText({ parts }: { parts: readonly HighlightedPart[] }) {
  return (
    <bdi>
      {/* Pieces of one text have no names of their own, and are never moved. */}
      {parts.map(({ text, highlighted: marked }, at) =>
        marked ? <mark key={at}>{text}</mark> : text,
      )}
    </bdi>
  )
}
