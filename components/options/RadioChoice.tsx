/** One of several choices of which one counts. `name`: the same for all of them. `lang`: where it differs from the page's. */
export interface RadioChoiceProps {
  name: string
  checked: boolean
  label: string
  lang?: string
  onChoose(): void
}

/** Shows one choice with its label. */
export function RadioChoice({ name, checked, label, lang, onChoose }: RadioChoiceProps) {
  return (
    <label lang={lang}>
      <input type="radio" name={name} checked={checked} onChange={onChoose} /> {label}
    </label>
  )
}
