import type { ComponentChild } from 'preact'
import { DetailFrame } from '../../../../components/account-detail/DetailFrame.tsx'
import { CreateForm, type CreateFormProps } from '../../../../components/create/CreateForm.tsx'
import { DraftOffer } from '../../../../components/create/DraftOffer.tsx'
import type { FormEntry } from '../../../../lib/domain/create/creation.ts'
import { blankEntry } from '../../../../lib/domain/create/form-entry.ts'
import { groupsOf } from '../../../../lib/domain/create/form-rows.ts'
import type { Field } from '../../../../lib/domain/mappings/field.ts'
import { field } from '../../../fixtures/fields.ts'
import { ARABIC_NAME, account, LONG_NAME } from '../samples.ts'

const nothing = () => undefined
const pet = (id: string, label: string, change: Partial<Field> = {}) =>
  field(id, label, { form: 'pet', group: 'Pet', ...change })
const TYPES = ['Dog', 'Cat', 'Other']

/** A business that asks for something of every sort. */
export const FORM_FIELDS: Field[] = [
  field('ih-address', 'Address', { type: 'address', required: true }),
  field('fa-address', 'Address', { type: 'address' }),
  field('ih-reach', 'Best way to reach you', { type: 'choice', options: ['Text Message', 'App'] }),
  field('fa-reach', 'Best way to reach you', {
    type: 'choice',
    options: ['Text message', 'E-mail'],
  }),
  field('ih-parking', 'Parking', { group: 'Home access', type: 'long-text' }),
  field('ih-times', 'Preferred times', {
    group: 'Walks',
    type: 'choices',
    options: ['Midday', 'Evening'],
  }),
  field('fa-times', 'Preferred times', { group: 'Stays', type: 'choices', options: ['Midday'] }),
  field('fa-webcam', 'Webcam', { group: 'Stays', type: 'yes-no' }),
  field('fa-waiver', 'Waiver signed on', { group: 'Papers', type: 'date', required: true }),
  pet('ih-pet-name', 'Name', { key: 'petName', required: true }),
  pet('fa-pet-name', 'Name', { key: 'petName', required: true }),
  pet('ih-pet-type', 'Type', { key: 'petType', type: 'choice', options: [...TYPES, 'Goat'] }),
  pet('fa-pet-type', 'Type', { key: 'petType', type: 'choice', options: TYPES }),
  pet('ih-leash', 'On the leash', { petTypes: ['Dog'], group: 'Walking' }),
]
export const FORM_PAIRS = ['address', 'reach', 'times', 'pet-name', 'pet-type'].map((name) => ({
  inHome: `ih-${name}`,
  facility: `fa-${name}`,
}))

/** Nora, with a dog. */
export const NORA: FormEntry = {
  ...blankEntry(['in-home', 'facility']),
  firstName: 'Nora',
  lastName: 'Newman',
  email: 'nora@paws.example',
  phone: '(206) 555-0177',
  texts: { 'ih-address': '12 Elm Street', 'ih-reach': 'App', 'ih-times': 'Midday, Evening' },
  pets: [{ id: 'p1', texts: { 'ih-pet-name': 'Rex', 'ih-pet-type': 'Dog' } }],
}

/** The form with this in it, as the popup shows it. */
export function form(change: Partial<CreateFormProps> = {}) {
  const entry = change.entry ?? NORA
  const of = (which: 'client' | 'pet') =>
    groupsOf({ fields: FORM_FIELDS, pairs: FORM_PAIRS }, which, entry.branches)
  const kind = change.kind ?? 'client'
  return (
    <main>
      <h1>Tandem</h1>
      <DetailFrame
        title={kind === 'client' ? 'New client' : 'New staff member'}
        loading={false}
        onBack={nothing}
      >
        <CreateForm
          kind={kind}
          open={['in-home', 'facility']}
          entry={entry}
          groups={{ client: of('client'), pet: of('pet') }}
          stage={{ kind: 'filling' }}
          candidates={{
            candidates: [],
            isOffered: () => true,
            onOpen: nothing,
            onUseExisting: nothing,
          }}
          onChange={nothing}
          onSend={nothing}
          onAskAgain={nothing}
          onDiscard={nothing}
          {...change}
        />
      </DetailFrame>
    </main>
  )
}

export const INES = account({
  id: 'ines',
  name: 'Ines Idle',
  profiles: { 'in-home': { id: '8', status: 'inactive', pets: [] } },
})
const duplicates = (change = {}) => ({
  candidates: [
    { account: INES, reasons: ['email' as const] },
    { account: account({ id: 'bob', name: 'Bob Walker' }), reasons: ['phone' as const] },
  ],
  isOffered: () => true,
  onOpen: nothing,
  onUseExisting: nothing,
  ...change,
})
const offer = (name: string) => (
  <main>
    <h1>Tandem</h1>
    <DetailFrame title="New client" loading={false} onBack={nothing}>
      <DraftOffer name={name} onContinue={nothing} onDiscard={nothing} />
    </DetailFrame>
  </main>
)

/** Every state of the form for somebody new. */
export const CREATE_STATES: Record<string, () => ComponentChild> = {
  'form, blank': () => form({ entry: blankEntry(['in-home', 'facility']) }),
  'form of a client in both': () => form(),
  'form where one may create in one only': () =>
    form({ open: ['in-home'], entry: { ...NORA, branches: ['in-home'] } }),
  'form of a staff member': () => form({ kind: 'staff', entry: { ...NORA, welcome: true } }),
  'form, sending': () => form({ stage: { kind: 'sending' } }),
  'form with its answer lost': () =>
    form({ stage: { kind: 'unknown', problem: { name: 'timeout' } } }),
  'form kept offline': () => form({ stage: { kind: 'filling', problem: { name: 'offline' } } }),
  'form where something does not fit': () =>
    form({
      stage: {
        kind: 'filling',
        problem: { name: 'field-unfit', changed: ['Phone', 'Preferred times', 'On the leash'] },
      },
    }),
  'form with an e-mail that is taken': () =>
    form({
      stage: { kind: 'filling', problem: { name: 'email-taken', account: INES } },
      candidates: duplicates(),
    }),
  'form of somebody who is made active again': () =>
    form({ candidates: duplicates({ busy: 'ines', problem: 'You cannot do that right now.' }) }),
  'form of a long name': () =>
    form({
      entry: {
        ...NORA,
        firstName: LONG_NAME,
        pets: [{ id: 'p1', texts: { 'ih-pet-name': LONG_NAME } }],
      },
      stage: { kind: 'sending' },
    }),
  'form of an arabic name': () =>
    form({ entry: { ...NORA, firstName: ARABIC_NAME }, stage: { kind: 'sending' } }),
  'form that was begun before': () => offer('Bob Walker'),
  'form that was begun before, nameless': () => offer(''),
}
