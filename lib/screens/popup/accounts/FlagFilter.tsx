import { useEffect, useState } from 'preact/hooks'
import { ChoiceSelect } from '../../../../components/ui/ChoiceSelect.tsx'
import { call } from '../../../messaging/client.ts'

/** `value`: the label of the flag that is asked for. */
export interface FlagFilterProps {
  value: string | undefined
  onChoose(label: string | undefined): void
}

/** The choice of a flag. Nothing where no branch has one, or nobody can be asked; what is chosen already can be let go. */
export function FlagFilter({ value, onChoose }: FlagFilterProps) {
  const [labels, setLabels] = useState<readonly string[]>([])
  useEffect(() => {
    const ended = new AbortController()
    const load = async () => {
      const listed = await call('flag.list', {})
      if (listed.ok && !ended.signal.aborted) setLabels(listed.value)
    }
    void load()
    return () => ended.abort()
  }, [])
  const all = value === undefined || labels.includes(value) ? labels : [value, ...labels]
  if (all.length === 0) return null
  return (
    <ChoiceSelect
      label="Flag"
      all="Any flag"
      labels={Object.fromEntries(all.map((label) => [label, label]))}
      value={value}
      onChoose={onChoose}
    />
  )
}
