import type { ComponentChild } from 'preact'
import {
  OptionsNotice,
  type OptionsNoticeKind,
} from '../../../../components/options/OptionsNotice.tsx'
import { ShortcutList } from '../../../../components/options/ShortcutList.tsx'
import type { FieldSettings } from '../../../../lib/domain/mappings/mapping.ts'
import {
  choose,
  type MappingEdits,
  NO_EDITS,
} from '../../../../lib/domain/mappings/mapping-edit.ts'
import { FieldMappings } from '../../../../lib/screens/options/FieldMappings.tsx'
import type { FieldSettingsState } from '../../../../lib/screens/options/use-field-settings.ts'
import { FIELDS, field, PARKING, settings } from '../../../fixtures/fields.ts'
import { ARABIC_NAME, LONG_NAME, MARKUP_NAME } from '../samples.ts'

const nothing = () => undefined

function mappings(on: FieldSettings, change: Partial<FieldSettingsState> = {}) {
  const state: FieldSettingsState = {
    settings: on,
    problem: undefined,
    session: undefined,
    edits: NO_EDITS,
    saving: false,
    outcome: undefined,
    edit: nothing,
    read: nothing,
    save: nothing,
    undo: nothing,
    ...change,
  }
  return (
    <main>
      <h1>Tandem options</h1>
      <h2>Field mappings</h2>
      <FieldMappings state={state} settings={on} />
    </main>
  )
}

function notice(kind: OptionsNoticeKind) {
  return (
    <main>
      <h1>Tandem options</h1>
      <h2>Field mappings</h2>
      <OptionsNotice kind={kind} sites={['in-home.branch-2.paws.example']} onRetry={nothing} />
    </main>
  )
}

const chosen = (id: string, counterpart: string): MappingEdits =>
  choose(settings(), NO_EDITS, { id, branch: 'in-home' }, counterpart)

/** Labels that are hard to draw. */
const HARD = [LONG_NAME, MARKUP_NAME, ARABIC_NAME, '__proto__', '🐕‍🦺'].flatMap((label, at) => [
  field(`ih-${at}`, label, { group: LONG_NAME }),
  field(`fa-${at}`, label, { type: 'date' }),
])

/** Every state of the options page. */
export const OPTIONS_STATES: Record<string, () => ComponentChild> = {
  shortcuts: () => (
    <main>
      <h1>Tandem options</h1>
      <h2>Shortcuts</h2>
      <ShortcutList
        shortcuts={[
          { name: '_execute_action', description: '', keys: 'Alt+Shift+F' },
          { name: 'sync-profile', description: 'Add the person of this page', keys: '' },
        ]}
        onChange={nothing}
      />
    </main>
  ),
  options: () => mappings(settings()),
  'options changed': () => mappings(settings(), { edits: chosen('ih-vet', 'fa-veterinarian') }),
  'options impossible': () => mappings(settings(), { edits: chosen('ih-keys', 'fa-waiver') }),
  'options saving': () =>
    mappings(settings(), { edits: chosen('ih-vet', 'fa-gate'), saving: true }),
  'options saved': () => mappings(settings(), { outcome: { kind: 'saved', former: [] } }),
  'options refused': () =>
    mappings(settings(), {
      edits: chosen('ih-vet', 'fa-gate'),
      outcome: { kind: 'refused', problem: { name: 'changed' } },
    }),
  'options with a field that is gone': () =>
    mappings(settings({ pairs: [PARKING, { inHome: 'ih-old', facility: 'fa-gate' }] })),
  'options read only': () => mappings(settings({}, { mayMap: false })),
  'options hard': () => mappings(settings({}, { fields: [...FIELDS, ...HARD] })),
  'options loading': () => notice('loading'),
  'options signed out': () => notice('signed-out'),
  'options no dashboard': () => notice('no-dashboard'),
  'options no access': () => notice('no-access'),
  'options moved': () => notice('moved'),
  'options offline': () => notice('offline'),
  'options forbidden': () => notice('forbidden'),
  'options empty': () => notice('empty'),
}
