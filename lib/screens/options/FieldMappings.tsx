import { useState } from 'preact/hooks'
import { MappingTable } from '../../../components/options/MappingTable.tsx'
import { SaveBar } from '../../../components/options/SaveBar.tsx'
import { AdminContacts } from '../../../components/ui/AdminContacts.tsx'
import { FORMS } from '../../domain/mappings/field.ts'
import { type FieldPair, type FieldSettings, isSame } from '../../domain/mappings/mapping.ts'
import { changeCount, choose, NO_EDITS, removePair } from '../../domain/mappings/mapping-edit.ts'
import { isImpossible, mappingTable } from '../../domain/mappings/mapping-table.ts'
import { text } from '../../text/text.ts'
import { saveStatus } from './save-status.ts'
import type { FieldSettingsState } from './use-field-settings.ts'

/** Shows which fields of the two branches are paired. Nothing is saved before "Save" is pressed. */
export function FieldMappings({
  state,
  settings,
}: {
  state: FieldSettingsState
  settings: FieldSettings
}) {
  const { edits, edit, saving, outcome, session } = state
  const [query, setQuery] = useState('')
  const [alone, setAlone] = useState(false)
  const [dismissed, setDismissed] = useState<FieldPair[]>([])
  const { mappings, mayMap } = settings
  const wanted = mappings.proposals.filter((pair) => !dismissed.some((each) => isSame(each, pair)))
  const shown = { ...settings, mappings: { ...mappings, proposals: wanted } }
  const tables = FORMS.map((form) => ({ form, table: mappingTable(shown, edits, form) }))
  const impossible = tables
    .flatMap(({ table }) => table.lines)
    .filter(({ by, fit }) => by === 'chosen' && fit && isImpossible(fit)).length

  return (
    <>
      {!mayMap && (
        <p data-tone="info">
          {text('mapping.adminsOnly')} <AdminContacts admins={session?.admins ?? []} />
        </p>
      )}
      <search class="finding">
        <input
          type="search"
          aria-label={text('mapping.search')}
          placeholder={text('mapping.searchHint')}
          value={query}
          spellcheck={false}
          autocomplete="off"
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
        <label>
          <input type="checkbox" checked={alone} onChange={() => setAlone(!alone)} />
          {text('mapping.onlyUnpaired')}
        </label>
      </search>
      {tables.map(({ form, table }) => (
        <MappingTable
          key={form}
          form={form}
          table={table}
          filter={{ query, alone }}
          mayChange={mayMap}
          onChoose={(field, counterpart) =>
            edit((on, before) => choose(on, before, field, counterpart))
          }
          onDismiss={(pair) => setDismissed([...dismissed, pair])}
          onRemove={(pair) => edit((_, before) => removePair(before, pair))}
        />
      ))}
      {mayMap && (
        <SaveBar
          changes={changeCount(edits)}
          impossible={impossible}
          saving={saving}
          status={saveStatus(outcome)}
          onSave={state.save}
          onReset={() => edit(() => NO_EDITS)}
          onUndo={state.undo}
        />
      )}
    </>
  )
}
