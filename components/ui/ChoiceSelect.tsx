/** One of several values, or none of them. */
export interface ChoiceSelectProps<Value extends string> {
  label: string
  /** Label of the entry that chooses none of them. */
  all: string
  labels: Record<Value, string>
  value: Value | undefined
  onChoose(value: Value | undefined): void
}

/** Shows a select that filters a list. */
export function ChoiceSelect<Value extends string>(props: ChoiceSelectProps<Value>) {
  const { label, all, labels, value, onChoose } = props
  // Safe: it is a Record over these values.
  const values = Object.keys(labels) as Value[]
  return (
    <select
      aria-label={label}
      value={value ?? ''}
      onChange={({ currentTarget }) =>
        onChoose(values.find((each) => each === currentTarget.value))
      }
    >
      <option value="">{all}</option>
      {values.map((each) => (
        <option key={each} value={each}>
          {labels[each]}
        </option>
      ))}
    </select>
  )
}
