import type { ComponentChildren } from 'preact'
import { useId, useState } from 'preact/hooks'
import {
  type AccountFilter,
  countActiveFilters,
  isFiltering,
} from '../../lib/domain/accounts/account-filter.ts'
import { text } from '../../lib/text/text.ts'
import { ChoiceSelect } from '../ui/ChoiceSelect.tsx'
import {
  kindLabels,
  outboxLabels,
  primaryLabels,
  ROLE_LABELS,
  statusLabels,
} from './filter-labels.ts'

/** The filter of the accounts, and what else stands in the same row. */
export interface AccountFiltersProps {
  filter: AccountFilter
  /** Called with the changed part of the filter. The caller drops criteria that nobody could fit together with it. */
  onChange(change: Partial<AccountFilter>): void
  onClear(): void
  /** More filters, whose choices are loaded when the filters are opened. */
  more?: ComponentChildren
  children?: ComponentChildren
}

/** Shows the filters in a disclosure; the number of active ones is always visible. */
export function AccountFilters({ filter, onChange, onClear, more, children }: AccountFiltersProps) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const active = countActiveFilters(filter)
  return (
    <>
      <div class="filters">
        <button
          type="button"
          class="btn fold"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {active > 0 ? text('accounts.filtersActive', { active }) : text('accounts.filters')}
        </button>
        {isFiltering(filter) && (
          <button type="button" class="btn text" onClick={onClear}>
            {text('accounts.clearFilters')}
          </button>
        )}
        <div class="rest">{children}</div>
      </div>
      <fieldset
        id={id}
        class="filter-fields"
        aria-label={text('accounts.filters')}
        hidden={!isOpen}
      >
        {isOpen && (
          <>
            <FilterFields filter={filter} onChange={onChange} />
            {more}
          </>
        )}
      </fieldset>
    </>
  )
}

/** Shows the filters with their choices. Drawn only once they are opened, because each letter of a search redraws the head. */
function FilterFields({ filter, onChange }: Pick<AccountFiltersProps, 'filter' | 'onChange'>) {
  return (
    <>
      <ChoiceSelect
        label={text('accounts.kind')}
        all={text('accounts.everybody')}
        labels={kindLabels()}
        value={filter.kind}
        onChoose={(kind) => onChange({ kind })}
      />
      <ChoiceSelect
        label={text('ui.status')}
        all={text('accounts.anyStatus')}
        labels={statusLabels()}
        value={filter.status}
        onChoose={(status) => onChange({ status })}
      />
      <ChoiceSelect
        label={text('ui.role')}
        all={text('accounts.anyRole')}
        labels={ROLE_LABELS}
        value={filter.role}
        onChoose={(role) => onChange({ role })}
      />
      <ChoiceSelect
        label={text('ui.primaryBranch')}
        all={text('accounts.anyPrimary')}
        labels={primaryLabels()}
        value={filter.primary}
        onChoose={(primary) => onChange({ primary })}
      />
      <ChoiceSelect
        label={text('accounts.inOutbox')}
        all={text('accounts.anyOutboxState')}
        labels={outboxLabels()}
        value={filter.outbox}
        onChoose={(outbox) => onChange({ outbox })}
      />
    </>
  )
}
