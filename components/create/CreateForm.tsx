import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { AccountKind } from '../../lib/domain/accounts/account.ts'
import type { Branch } from '../../lib/domain/branch.ts'
import { type FormEntry, nameIn } from '../../lib/domain/create/creation.ts'
import type { FormGroup } from '../../lib/domain/create/form-rows.ts'
import { missingFieldsOf } from '../../lib/domain/create/missing-fields.ts'
import { text } from '../../lib/text/text.ts'
import { CreateBranches } from './CreateBranches.tsx'
import { CreateContact } from './CreateContact.tsx'
import { STAR_NOTE } from './CreateField.tsx'
import { CreateFoot } from './CreateFoot.tsx'
import { CreateGroups } from './CreateGroups.tsx'
import { CreatePets } from './CreatePets.tsx'
import { type CreateStage, stageLabel } from './create-labels.ts'
import { DuplicateCandidates, type DuplicateCandidatesProps } from './DuplicateCandidates.tsx'

/** A form for somebody new, and its state. */
export interface CreateFormProps {
  kind: AccountKind
  /** Branches in which the actor may create somebody. */
  open: readonly Branch[]
  entry: FormEntry
  groups: { client: readonly FormGroup[]; pet: readonly FormGroup[] }
  stage: CreateStage
  candidates: Omit<DuplicateCandidatesProps, 'wanted'>
  onChange(entry: FormEntry): void
  /** Called only when the form is complete. */
  onSend(): void
  onAskAgain(): void
  onDiscard(): void
}

/** Shows one form for one or both branches: paired fields are typed once. It cannot be changed while it is being sent. */
export function CreateForm(props: CreateFormProps) {
  const { kind, open, entry, groups, stage, candidates, onChange, onSend } = props
  const form = useRef<HTMLFormElement>(null)
  const [pressed, setPressed] = useState(0)
  const missing = pressed > 0 ? missingFieldsOf(kind, entry, groups.pet) : []
  const problem = stage.kind === 'filling' ? stage.problem : undefined
  const unfit = problem?.name === 'field-unfit' ? (problem.changed ?? []) : []
  const both = entry.branches.length > 1
  const status = stageLabel(stage, nameIn(entry), entry.branches)
  const change = (changed: Partial<FormEntry>) => onChange({ ...entry, ...changed })

  // The focus goes to the first error.
  useLayoutEffect(() => {
    if (pressed === 0 && !problem) return
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [pressed, problem])

  return (
    <form
      class="create"
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (stage.kind !== 'filling') return
        setPressed(pressed + 1)
        if (missingFieldsOf(kind, entry, groups.pet).length === 0) onSend()
      }}
    >
      <p class="lead">{text(kind === 'client' ? 'create.leadClient' : 'create.leadStaff')}</p>
      <fieldset class="whole" disabled={stage.kind !== 'filling'}>
        <CreateBranches
          kind={kind}
          open={open}
          branches={entry.branches}
          wrong={missing.includes('branches') ? text('create.selectBranch') : undefined}
          onBranches={(branches) => change({ branches })}
        />
        <CreateContact
          kind={kind}
          entry={entry}
          missing={missing}
          unfit={unfit}
          taken={problem?.name === 'email-taken'}
          onChange={change}
        />
        <DuplicateCandidates {...candidates} wanted={entry.branches} />
        {kind === 'client' && (
          <>
            <CreateGroups
              groups={groups.client}
              texts={entry.texts}
              both={both}
              unfit={unfit}
              onTexts={(texts) => change({ texts })}
            />
            <p class="star-note" id={STAR_NOTE}>
              {text('create.required')}
            </p>
            <CreatePets
              pets={entry.pets}
              groups={groups.pet}
              both={both}
              missing={missing}
              unfit={unfit}
              onPets={(pets) => change({ pets })}
            />
          </>
        )}
      </fieldset>
      <CreateFoot
        kind={kind}
        entry={entry}
        stage={stage}
        status={status}
        onWelcome={(welcome) => change({ welcome })}
        onAskAgain={props.onAskAgain}
        onDiscard={props.onDiscard}
      />
    </form>
  )
}
