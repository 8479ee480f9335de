import { useEffect, useState } from 'preact/hooks'
import { ChoiceSelect } from '../../../../components/ui/ChoiceSelect.tsx'
import type { AccountFilter } from '../../../domain/accounts/account-filter.ts'
import type { Result } from '../../../domain/result.ts'
import { call } from '../../../messaging/client.ts'
import { text } from '../../../text/text.ts'

/** What is asked for already, and what is asked for anew. */
export interface LoadedFiltersProps {
  filter: AccountFilter
  onChange(change: Partial<AccountFilter>): void
}

/** The filters whose choices the backends know. */
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
  /** What none of them is called. */
  all: string
  /** Asks for what there is to choose from. */
  load(): Promise<Result<readonly string[]>>
  value: string | undefined
  onChoose(value: string | undefined): void
}

/** One choice. Nothing where there is none, or nobody can be asked; what is chosen already can be let go. */
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
