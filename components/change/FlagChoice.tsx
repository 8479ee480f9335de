import { useState } from 'preact/hooks'
import type { Flag } from '../../lib/domain/accounts/flag.ts'
import { BRANCH_NAME, type Branch } from '../../lib/domain/branch.ts'
import { normalizeText } from '../../lib/domain/normalize-text.ts'
import { text } from '../../lib/text/text.ts'

/** With more flags than this there is a search box. */
const MANY = 8

/** `flags`: those to choose from, sorted by label. */
export interface FlagChoiceProps {
  branch: Branch
  flags: readonly Flag[]
  chosen: Flag | undefined
  onChoice(flag: Flag): void
}

/** Shows the flags to choose from, with a search box where there are many. The chosen flag always stays visible. */
export function FlagChoice({ branch, flags, chosen, onChoice }: FlagChoiceProps) {
  const [typed, setTyped] = useState('')
  const wanted = normalizeText(typed)
  const isFound = ({ label }: Flag) => normalizeText(label).includes(wanted)
  return (
    <fieldset class="choices">
      <legend>{text('change.flagsOf', { branch: BRANCH_NAME[branch] })}</legend>
      {flags.length > MANY && (
        <input
          type="search"
          aria-label={text('change.findFlag')}
          placeholder={text('change.findFlag')}
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      )}
      {flags
        .filter((flag) => isFound(flag) || flag.id === chosen?.id)
        .map((flag) => (
          <label key={flag.id}>
            <input
              type="radio"
              name="flag"
              value={flag.id}
              checked={flag.id === chosen?.id}
              onChange={() => onChoice(flag)}
            />
            <bdi>{flag.label}</bdi>
          </label>
        ))}
      <p role="status">{!flags.some(isFound) && text('change.noFlagFound')}</p>
    </fieldset>
  )
}
