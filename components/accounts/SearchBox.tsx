import { text } from '../../lib/text/text.ts'

/** `resultCount` is shown and announced; undefined while there is nothing to count. */
export interface SearchBoxProps {
  value: string
  onInput(value: string): void
  resultCount?: number | undefined
}

/** Shows the search field of the popup, and how many accounts were found. */
export function SearchBox({ value, onInput, resultCount }: SearchBoxProps) {
  return (
    <div class="search">
      <input
        type="search"
        aria-label={text('accounts.search')}
        placeholder={text('accounts.searchHint')}
        value={value}
        spellcheck={false}
        autocomplete="off"
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <small role="status">
        {resultCount !== undefined && text('ui.accounts', { count: resultCount })}
      </small>
    </div>
  )
}
