import { LONGEST_NOTE, type RequestBranch } from '../../lib/domain/conversation/booking.ts'
import {
  type RequestDraft,
  suits,
  withFirstDay,
  withPet,
  withService,
} from '../../lib/domain/conversation/request-form.ts'
import { text } from '../../lib/text/text.ts'
import { TextBox } from '../ui/text-box/TextBox.tsx'

/** `today`: an ISO date, the earliest that can be chosen. `held`: the form cannot be changed now. */
export interface RequestFormProps {
  branch: RequestBranch
  draft: RequestDraft
  today: string
  held: boolean
  onDraft(draft: RequestDraft): void
  /** Called by Escape in the note. */
  onCancel(): void
}

/** Shows the inputs for the service, the pets, the days and a note. */
export function RequestForm(props: RequestFormProps) {
  const { branch, draft, today, held, onDraft, onCancel } = props
  const service = branch.services.find(({ id }) => id === draft.serviceId)
  return (
    <fieldset class="request" disabled={held}>
      <label class="request-row">
        <span>{text('request.service')}</span>
        <select
          value={draft.serviceId ?? ''}
          onChange={({ currentTarget }) => onDraft(withService(draft, currentTarget.value, branch))}
        >
          <option value="" disabled>
            {text('request.chooseService')}
          </option>
          {branch.services.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <fieldset class="choices">
        <legend>{text('request.pets')}</legend>
        {branch.pets.length === 0 && <p>{text('request.noPets')}</p>}
        {branch.pets.map((pet) => {
          const fits = !service || suits(service, pet)
          return (
            <label key={pet.id}>
              <input
                type="checkbox"
                checked={draft.petIds.includes(pet.id)}
                disabled={!fits}
                onChange={() => onDraft(withPet(draft, pet.id))}
              />
              <span>
                <bdi>{pet.name}</bdi>{' '}
                <small>{fits ? pet.type : text('request.notForPet', { type: pet.type })}</small>
              </span>
            </label>
          )
        })}
      </fieldset>
      <div class="request-days">
        <label class="request-row">
          <span>{text('request.firstDay')}</span>
          <input
            type="date"
            value={draft.from}
            min={today}
            onChange={({ currentTarget }) => onDraft(withFirstDay(draft, currentTarget.value))}
          />
        </label>
        <label class="request-row">
          <span>{text('request.lastDay')}</span>
          <input
            type="date"
            value={draft.to}
            min={draft.from || today}
            onChange={({ currentTarget }) => onDraft({ ...draft, to: currentTarget.value })}
          />
        </label>
      </div>
      <div class="request-row">
        <label for="request-note">
          {text('request.note')} <small>{text('request.noteHint')}</small>
        </label>
        <TextBox
          id="request-note"
          maxLength={LONGEST_NOTE}
          value={draft.note}
          disabled={held}
          onText={(note) => onDraft({ ...draft, note })}
          onEscape={onCancel}
        />
      </div>
    </fieldset>
  )
}
