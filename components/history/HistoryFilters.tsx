import type { HistoryFilter } from '../../lib/domain/outbox/history.ts'
import { ChoiceSelect } from '../ui/ChoiceSelect.tsx'
import { ACTION_LABELS, OUTCOME_LABELS } from './history-labels.ts'

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
        labels={ACTION_LABELS}
        value={filter.action}
        onChoose={(action) => onFilter({ ...filter, action })}
      />
      <ChoiceSelect
        label="Outcome"
        all="All outcomes"
        labels={OUTCOME_LABELS}
        value={filter.outcome}
        onChoose={(outcome) => onFilter({ ...filter, outcome })}
      />
    </search>
  )
}
