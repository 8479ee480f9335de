import { useCallback, useEffect, useState } from 'preact/hooks'
import type { SessionView } from '../../domain/accounts/session-view.ts'
import type { FieldPair, FieldSettings } from '../../domain/mappings/mapping.ts'
import {
  changeCount,
  type MappingEdits,
  NO_EDITS,
  pairsAfter,
  rebased,
} from '../../domain/mappings/mapping-edit.ts'
import type { Problem } from '../../domain/problem.ts'
import { call, onRevalidate } from '../../messaging/client.ts'

/** The outcome of the last save. `former`: the pairs before it, which Undo saves again. */
export type SaveOutcome =
  | { kind: 'saved'; former: FieldPair[] }
  | { kind: 'taken-back' }
  | { kind: 'refused'; problem: Problem }

/** The fields and their pairs, with the unsaved changes. */
export interface FieldSettingsState {
  settings: FieldSettings | undefined
  /** Why the settings could not be read. */
  problem: Problem | undefined
  session: SessionView | undefined
  edits: MappingEdits
  saving: boolean
  outcome: SaveOutcome | undefined
  edit(change: (settings: FieldSettings, edits: MappingEdits) => MappingEdits): void
  read(): void
  save(): void
  /** Undoes the last save. */
  undo(): void
}

export function useFieldSettings(): FieldSettingsState {
  const [settings, setSettings] = useState<FieldSettings>()
  const [problem, setProblem] = useState<Problem>()
  const [session, setSession] = useState<SessionView>()
  const [edits, setEdits] = useState<MappingEdits>(NO_EDITS)
  const [saving, setSaving] = useState(false)
  const [outcome, setOutcome] = useState<SaveOutcome>()

  /** Shows newer settings, and keeps the unsaved changes that still apply. */
  const show = useCallback((next: FieldSettings) => {
    setSettings(next)
    setEdits((before) => rebased(next, before))
  }, [])

  const read = useCallback(async () => {
    setProblem(undefined)
    const [opened, found] = await Promise.all([call('session.read', {}), call('fields.read', {})])
    if (opened.ok) setSession(opened.value)
    if (found.ok) return show(found.value)
    setProblem(found.problem)
    // The dashboard that has them was removed while they were shown.
    if (found.problem.name === 'no-dashboard') setSettings(undefined)
  }, [show])

  useEffect(() => void read(), [read])

  // After a sign-in, a page that says "signed out" updates by itself.
  const missing = settings === undefined
  useEffect(() => {
    if (!missing) return
    const ended = new AbortController()
    onRevalidate(() => void read(), ended.signal)
    return () => ended.abort()
  }, [missing, read])

  const isUnsaved = changeCount(edits) > 0
  useEffect(() => {
    if (!isUnsaved) return
    const ended = new AbortController()
    addEventListener('beforeunload', (event) => event.preventDefault(), { signal: ended.signal })
    return () => ended.abort()
  }, [isUnsaved])

  async function put(pairs: FieldPair[], done: SaveOutcome) {
    if (!settings || saving) return
    setSaving(true)
    setOutcome(undefined)
    const { version } = settings.mappings
    const saved = await call('fields.save', { version, pairs })
    if (saved.ok) show(saved.value)
    else if (isOutdated(saved.problem)) {
      const found = await call('fields.read', {})
      if (found.ok) show(found.value)
    }
    setOutcome(saved.ok ? done : { kind: 'refused', problem: saved.problem })
    setSaving(false)
  }

  return {
    settings,
    problem,
    session,
    edits,
    saving,
    outcome,
    edit(change) {
      if (!settings) return
      setOutcome(undefined)
      setEdits(change(settings, edits))
    },
    read: () => void read(),
    save() {
      if (!settings) return
      const { mappings } = settings
      void put(pairsAfter(mappings, edits), { kind: 'saved', former: mappings.pairs })
    },
    undo() {
      if (outcome?.kind === 'saved') void put(outcome.former, { kind: 'taken-back' })
    },
  }
}

/** True if the problem says that the settings on screen are out of date. */
function isOutdated({ name }: Problem): boolean {
  return name === 'changed' || name === 'mapping-impossible'
}
