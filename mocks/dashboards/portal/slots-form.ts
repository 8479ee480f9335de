import type { Branch } from '../../../lib/domain/branch.ts'
import { parseValue } from '../../backend/create/parse-value.ts'
import type { WireField } from '../../backend/wire.ts'
import { html, type Markup } from '../html.ts'
import { editable } from '../pages/accounts/details.ts'
import { factRow } from '../parts/small.ts'
import { readable } from '../records/values.ts'
import { type FormSlot, isEditable, isMissing, optionsOf } from './slots.ts'

/** What was typed and refused, to be shown again: texts and what is wrong with them, by field id. */
export interface RefusedForm {
  typed: ReadonlyMap<string, string>
  faults: ReadonlyMap<string, string>
  /** What is wrong with all of it, where no single field is. */
  reason?: string | undefined
}

const INPUT: { [type in WireField['type']]?: { type: string; inputmode?: string } } = {
  number: { type: 'text', inputmode: 'decimal' },
  date: { type: 'date' },
  phone: { type: 'tel' },
  email: { type: 'email' },
  link: { type: 'url' },
}

const FAULTS: { [type in WireField['type']]?: string } = {
  number: 'Write a number, such as 24.5.',
  date: 'Choose a day.',
  phone: 'Write the whole number with its area code, such as (206) 555-0142.',
  email: 'Write a whole e-mail address, such as kim@example.com.',
  link: 'Write a whole web address that begins with https://.',
  choice: 'Choose one of the answers.',
  choices: 'Choose from the answers.',
}

/** The lines to read. */
export function slotFacts(slots: readonly FormSlot[]): Markup {
  return html`<dl>
    ${slots.map((slot) => factRow(slot.label, readable(slot.field, slot.values), isMissing(slot)))}
  </dl>`
}

/** What a line holds, as its control has it. Codes never stand there. */
function textIn({ field, values }: FormSlot): string {
  return editable(field, values.get(field.id))
}

function control(
  slot: FormSlot,
  text: string,
  described: string | undefined,
  bad: boolean,
): Markup {
  const { field } = slot
  const { id, type } = field
  const shared = { id, name: id, 'aria-describedby': described, 'aria-invalid': bad || undefined }
  const options = optionsOf(slot)
  if (options) {
    return html`<select ...${shared}>
      ${['', ...options].map((option) => html`<option value=${option} selected=${option === text}>${option || 'Choose'}</option>`)}
    </select>`
  }
  const limits = { ...shared, maxlength: field.maxLength, dir: 'auto', autocomplete: 'off' }
  if (type === 'long-text') return html`<textarea ...${limits} rows="4">${text}</textarea>`
  return html`<input ...${limits} ...${INPUT[type] ?? { type: 'text' }} value=${text} />`
}

/** A group of boxes. The blank entry says that the group was on the page, whatever is ticked. */
function boxes(slot: FormSlot, text: string): Markup {
  const { field, label } = slot
  const ticked = text.split(', ')
  return html`<fieldset class="boxes" id=${field.id}>
    <legend>${label}</legend>
    <input type="hidden" name=${field.id} value="" />
    ${optionsOf(slot)?.map(
      (option) => html`<label class="tick">
        <input type="checkbox" name=${field.id} value=${option} checked=${ticked.includes(option)} />${option}
      </label>`,
    )}
  </fieldset>`
}

function row(slot: FormSlot, refused?: RefusedForm): Markup {
  const { field, label, values } = slot
  if (!isEditable(slot)) {
    const said = readable(field, values) || 'Not filled in yet'
    return html`<div class="row fixed" id=${field.id} tabindex="-1">
      <strong>${label}</strong><span dir="auto">${said}</span>
      <small>Our team fills this in. Write to us if it has to change.</small>
    </div>`
  }
  const text = refused?.typed.get(field.id) ?? textIn(slot)
  if (field.type === 'choices') return boxes(slot, text)
  const fault = refused?.faults.get(field.id)
  const hint =
    fault ??
    (field.sensitive && values.has(field.id)
      ? 'One is saved and stays hidden. Leave this blank to keep it.'
      : undefined)
  const hintId = hint ? `${field.id}-hint` : undefined
  const isAsked = slot.fields.some(({ required }) => required)
  return html`<div class="row">
    <label for=${field.id}>${label}${isAsked && html` <span class="asked">required</span>`}</label>
    ${control(slot, text, hintId, fault !== undefined)}
    ${hint && html`<small id=${hintId} class=${fault ? 'fault' : undefined}>${hint}</small>`}
  </div>`
}

/** The lines to change. */
export function slotRows(slots: readonly FormSlot[], refused?: RefusedForm): Markup {
  return slots.map((slot) => row(slot, refused))
}

/** The lines that a posted form changes, with their new texts. A blank code stays what it was. */
export function changedSlots(slots: readonly FormSlot[], form: FormData): Map<FormSlot, string> {
  const changes = new Map<FormSlot, string>()
  for (const slot of slots) {
    const typed = form.getAll(slot.field.id).filter((value) => typeof value === 'string')
    if (typed.length === 0 || !isEditable(slot)) continue
    const text = typed
      .filter((value) => value !== '')
      .join(', ')
      .replaceAll('\r\n', '\n')
    if (text !== textIn(slot)) changes.set(slot, text)
  }
  return changes
}

/** What does not fit its field, by field id. */
export function faultsIn(changes: ReadonlyMap<FormSlot, string>): Map<string, string> {
  const faults = new Map<string, string>()
  for (const [{ field, fields }, text] of changes) {
    if (fields.every((each) => parseValue(each, text) !== undefined)) continue
    const [tooLong] = fields.filter(({ maxLength = text.length }) => text.length > maxLength)
    const fault = tooLong
      ? `Write ${tooLong.maxLength} characters at most.`
      : (FAULTS[field.type] ?? 'This does not fit. Write it in another way.')
    faults.set(field.id, fault)
  }
  return faults
}

/** New texts by field id, for one branch or for all. */
export function textsFor(
  changes: ReadonlyMap<FormSlot, string>,
  branch?: Branch,
): Map<string, string> {
  const all = [...changes].flatMap(([{ fields }, text]) => fields.map((field) => ({ field, text })))
  const meant = all.filter(({ field }) => branch === undefined || field.branch === branch)
  return new Map(meant.map(({ field, text }) => [field.id, text]))
}
