import type { HistoryFilter } from '../../lib/domain/outbox/history.ts'
import { text } from '../../lib/text/text.ts'
import { ChoiceSelect } from '../ui/ChoiceSelect.tsx'
import { actionLabels, outcomeKindLabels } from './history-labels.ts'

/** The filter of the history, and the callback when it changes. */
export interface HistoryFiltersProps {
  filter: HistoryFilter
  onFilter(filter: HistoryFilter): void
}

/** Shows the filters of the history: by name, action and outcome. */
export function HistoryFilters({ filter, onFilter }: HistoryFiltersProps) {
  return (
    <search class="filters">
      <input
        type="search"
        aria-label={text('history.search')}
        placeholder={text('history.searchHint')}
        value={filter.text}
        spellcheck={false}
        autocomplete="off"
        onInput={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
      />
      <ChoiceSelect
        label={text('history.action')}
        all={text('history.allActions')}
        labels={actionLabels()}
        value={filter.action}
        onChoose={(action) => onFilter({ ...filter, action })}
      />
      <ChoiceSelect
        label={text('history.outcome')}
        all={text('history.allOutcomes')}
        labels={outcomeKindLabels()}
        value={filter.outcome}
        onChoose={(outcome) => onFilter({ ...filter, outcome })}
      />
    </search>
  )
}
