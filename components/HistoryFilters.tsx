import type { HistoryFilter } from '../lib/domain/outbox/history.ts'
import { ChoiceSelect } from './ChoiceSelect.tsx'
import { ACTION_WORDS, OUTCOME_WORDS } from './history-words.ts'

/** What is looked for, and how much of it there is to export. */
export interface HistoryFiltersProps {
  filter: HistoryFilter
  onFilter(filter: HistoryFilter): void
}

/** Looks for lines of the history: by name, by what was done, by what became of it. */
export function HistoryFilters({ filter, onFilter }: HistoryFiltersProps) {
  return (
    <search class="filters">
      <input
        type="search"
        aria-label="Search history"
        placeholder="Name"
        value={filter.text}
        spellcheck={false}
        autocomplete="off"
        onInput={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
      />
      <ChoiceSelect
        label="Action"
        all="All actions"
        words={ACTION_WORDS}
        value={filter.action}
        onChoose={(action) => onFilter({ ...filter, action })}
      />
      <ChoiceSelect
        label="Outcome"
        all="All outcomes"
        words={OUTCOME_WORDS}
        value={filter.outcome}
        onChoose={(outcome) => onFilter({ ...filter, outcome })}
      />
    </search>
  )
}
