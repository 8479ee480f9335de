import { useEffect, useState } from 'preact/hooks'
import { ChoiceSelect } from '../../../../components/ui/ChoiceSelect.tsx'
import type { AccountFilter } from '../../../domain/accounts/account-filter.ts'
import type { Result } from '../../../domain/result.ts'
import { call } from '../../../messaging/client.ts'
import { text } from '../../../text/text.ts'

/** The current filter, and the callback that changes it. */
export interface LoadedFiltersProps {
  filter: AccountFilter
  onChange(change: Partial<AccountFilter>): void
}

/** Shows the filters whose choices are loaded from the backend. */
export function LoadedFilters({ filter, onChange }: LoadedFiltersProps) {
  return (
    <LoadedFilter
      label={text('accounts.flag')}
      all={text('accounts.anyFlag')}
      load={loadFlags}
      value={filter.flag}
      onChoose={(flag) => onChange({ flag })}
    />
  )
}

const loadFlags = () => call('flag.list', {})

interface LoadedFilterProps {
  label: string
  /** Label of the entry that chooses none of them. */
  all: string
  /** Loads the choices. */
  load(): Promise<Result<readonly string[]>>
  value: string | undefined
  onChoose(value: string | undefined): void
}

/** Shows one filter. Draws nothing if there are no choices or they cannot be loaded; a value already chosen can still be removed. */
function LoadedFilter({ label, all, load, value, onChoose }: LoadedFilterProps) {
  const [loaded, setLoaded] = useState<readonly string[]>([])
  useEffect(() => {
    const ended = new AbortController()
    const start = async () => {
      const listed = await load()
      if (listed.ok && !ended.signal.aborted) setLoaded(listed.value)
    }
    void start()
    return () => ended.abort()
  }, [load])
  const values = value === undefined || loaded.includes(value) ? loaded : [value, ...loaded]
  if (values.length === 0) return null
  return (
    <ChoiceSelect
      label={label}
      all={all}
      labels={Object.fromEntries(values.map((each) => [each, each]))}
      value={value}
      onChoose={onChoose}
    />
  )
}
