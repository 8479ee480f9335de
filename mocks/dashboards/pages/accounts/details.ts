import type { Value, Values } from '../../../backend/model.ts'
import type { WireField } from '../../../backend/wire.ts'
import { html, type Markup } from '../../html.ts'
import { changeForm } from '../../parts/form.ts'
import { factRow } from '../../parts/small.ts'
import type { ListedPerson } from '../../records/people.ts'
import { fieldsOf } from '../../records/pets.ts'
import { readable, shown } from '../../records/values.ts'
import type { Visit } from '../../visit.ts'

/** What was typed and refused, to be shown again with the reason. */
export interface RefusedEdit {
  typed: Map<string, string>
  reason: string
}

/** The client fields this visitor may see, by group. Those not for staff are for the front desk only. */
function groupsFor({ business, branch, level }: Visit): Map<string, WireField[]> {
  const seen = fieldsOf(business, branch, 'client').filter(
    ({ staffVisible }) => staffVisible || level >= 3,
  )
  return Map.groupBy(seen, ({ group }) => group)
}

/** A value as it stands in the edit form. Sensitive ones never do. */
export function editable(field: WireField, value: Value | undefined): string {
  if (field.sensitive) return ''
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  return shown(value)
}

/** The fields of a client, in groups, to read. */
export function detailsPanel(visit: Visit, { profile, href }: ListedPerson): Markup {
  const saved = visit.url.searchParams.has('saved')
  return html`
    ${saved && html`<p class="notice good" role="status">Saved.</p>`}
    ${
      visit.level >= 3 &&
      html`<p class="panel-actions"><a class="button quiet" href=${`${href}?tab=details&edit`} data-partial>Edit details</a></p>`
    }
    <div class="groups">
      ${[...groupsFor(visit)].map(
        ([group, fields]) => html`<section class="group">
          <h2>${group}</h2>
          <dl>
            ${fields.map((field) => factRow(field.label, readable(field, profile.values), field.required))}
          </dl>
        </section>`,
      )}
    </div>`
}

const INPUT_TYPES: { [type in WireField['type']]?: string } = {
  number: 'text',
  date: 'date',
  phone: 'tel',
  email: 'email',
  link: 'url',
}

function control(field: WireField, text: string): Markup {
  const { id, type, required } = field
  const options = type === 'yes-no' ? ['Yes', 'No'] : field.options
  const shared = { id, name: id, required }
  if (options && type !== 'choices') {
    const all = ['', ...options]
    return html`<select ...${shared}>
      ${all.map((option) => html`<option value=${option} selected=${option === text}>${option || 'Choose'}</option>`)}
    </select>`
  }
  const limits = { ...shared, maxlength: field.maxLength, dir: 'auto' }
  if (type === 'long-text') return html`<textarea ...${limits} rows="4">${text}</textarea>`
  const inputMode = type === 'number' ? 'decimal' : undefined
  return html`<input ...${limits} type=${INPUT_TYPES[type] ?? 'text'} inputmode=${inputMode} value=${text} autocomplete="off" />`
}

function editRow(field: WireField, values: Values, refused?: RefusedEdit): Markup {
  const text = refused?.typed.get(field.id) ?? editable(field, values.get(field.id))
  const hidden = field.sensitive && values.has(field.id)
  const hint = `${field.id}-hint`
  return html`<div class="edit-row">
    <label for=${field.id}>${field.label}${field.required && html` <span class="required">required</span>`}</label>
    ${control(field, text)}
    ${hidden && html`<small id=${hint}>One is saved and stays hidden. Leave this blank to keep it.</small>`}
  </div>`
}

/** The same fields, to change. */
export function editPanel(visit: Visit, person: ListedPerson, refused?: RefusedEdit): Markup {
  const { href, profile } = person
  const body = html`
    ${refused && html`<p class="notice bad" role="alert">${refused.reason}</p>`}
    <div class="groups">
      ${[...groupsFor(visit)].map(
        ([group, fields]) => html`<fieldset class="group">
          <legend>${group}</legend>
          ${fields.map((field) => editRow(field, profile.values, refused))}
        </fieldset>`,
      )}
    </div>
    <p class="form-buttons">
      <button class="button" type="submit">Save details</button>
      <a class="button quiet" href=${`${href}?tab=details`} data-partial>Cancel</a>
    </p>`
  return changeForm(visit, `${href}/details`, 'edit', body)
}

/** The values a posted form changes. What was left as it was is not sent on; a blank sensitive one neither. */
export function changesIn(
  visit: Visit,
  { profile }: ListedPerson,
  form: FormData,
): Map<string, string> {
  const changes = new Map<string, string>()
  for (const field of [...groupsFor(visit).values()].flat()) {
    const typed = form.get(field.id)
    if (typeof typed !== 'string') continue
    const text = typed.replaceAll('\r\n', '\n')
    if (text !== editable(field, profile.values.get(field.id))) changes.set(field.id, text)
  }
  return changes
}
