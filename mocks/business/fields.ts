import type { Branch } from '../../lib/domain/branch.ts'
import type { Field } from '../backend/model.ts'

type Details = Partial<Omit<Field, 'id' | 'branch' | 'form' | 'label' | 'group' | 'type'>>
type Row = [id: string, group: string, label: string, type: Field['type'], details?: Details]

const HIDDEN_FROM_CLIENT = { clientVisible: false, clientEditable: false }
const OFFICE_ONLY = { ...HIDDEN_FROM_CLIENT, staffVisible: false }
const SEX = ['Female', 'Male', 'Female, spayed', 'Male, neutered']

const IN_HOME_CLIENT: Row[] = [
  ['ih-first-name', 'Contact', 'First name', 'short-text', { key: 'firstName', required: true }],
  ['ih-last-name', 'Contact', 'Last name', 'short-text', { key: 'lastName', required: true }],
  ['ih-email', 'Contact', 'E-mail', 'email', { key: 'email' }],
  ['ih-phone', 'Contact', 'Phone', 'phone', { key: 'phone' }],
  ['ih-address', 'Contact', 'Address', 'address', { key: 'address', required: true }],
  ['ih-alarm', 'Home access', 'Alarm code', 'short-text', { sensitive: true }],
  ['ih-lockbox', 'Home access', 'Lockbox code', 'short-text', { sensitive: true }],
  ['ih-door', 'Home access', 'Door code', 'short-text', { sensitive: true }],
  ['ih-parking', 'Home access', 'Parking', 'long-text'],
  ['ih-keys', 'Home access', 'Number of keys', 'number', HIDDEN_FROM_CLIENT],
  ['ih-emergency', 'Emergency contact', 'Emergency contact', 'short-text'],
  ['ih-emergency-phone', 'Emergency contact', 'Emergency phone', 'phone'],
  ['ih-vet', 'Vet', 'Vet clinic', 'vet'],
  ['ih-vet-phone', 'Vet', 'Vet phone', 'phone'],
  ['ih-note', 'Notes', 'Notes', 'long-text', { maxLength: 2000 }],
  ['ih-office-note', 'Notes', 'Office notes', 'long-text', OFFICE_ONLY],
  [
    'ih-heard',
    'Marketing',
    'How did you hear about us?',
    'choice',
    { options: ['A friend', 'Web search', 'My vet', 'The dog park'] },
  ],
  ['ih-photos', 'Marketing', 'Photos allowed', 'short-text'],
  ['ih-newsletter', 'Marketing', 'Newsletter', 'yes-no'],
]

const FACILITY_CLIENT: Row[] = [
  ['fa-first-name', 'Contact', 'First name', 'short-text', { key: 'firstName', required: true }],
  ['fa-last-name', 'Contact', 'Last name', 'short-text', { key: 'lastName', required: true }],
  ['fa-email', 'Contact', 'E-mail', 'email', { key: 'email' }],
  ['fa-phone', 'Contact', 'Phone', 'phone', { key: 'phone', required: true }],
  ['fa-address', 'Contact', 'Address', 'address', { key: 'address' }],
  ['fa-alarm', 'Transport', 'Alarm code', 'short-text', { sensitive: true }],
  ['fa-door', 'Transport', 'Door code', 'short-text'],
  ['fa-emergency', 'Emergency contact', 'Emergency contact', 'short-text', { required: true }],
  ['fa-emergency-phone', 'Emergency contact', 'Emergency phone', 'short-text', { maxLength: 30 }],
  ['fa-veterinarian', 'Health', 'Veterinarian', 'short-text', { maxLength: 80 }],
  ['fa-vet-phone', 'Health', 'Vet phone', 'phone'],
  ['fa-note', 'Notes', 'Notes', 'long-text', { maxLength: 500 }],
  ['fa-office-note', 'Notes', 'Office notes', 'long-text', HIDDEN_FROM_CLIENT],
  [
    'fa-heard',
    'Marketing',
    'How did you hear about us?',
    'choice',
    { options: ['A friend', 'Web search', 'My vet', 'Walked by'] },
  ],
  ['fa-photos', 'Marketing', 'Photos allowed', 'yes-no'],
  ['fa-newsletter', 'Marketing', 'Newsletter', 'yes-no'],
  ['fa-waiver', 'Papers', 'Waiver signed on', 'date', { required: true, clientEditable: false }],
]

const IN_HOME_PET: Row[] = [
  ['ih-pet-name', 'Pet', 'Name', 'short-text', { key: 'petName', required: true }],
  [
    'ih-pet-type',
    'Pet',
    'Type',
    'choice',
    { key: 'petType', required: true, options: ['Dog', 'Cat', 'Goat', 'Pig', 'Other'] },
  ],
  ['ih-pet-breed', 'Pet', 'Breed', 'short-text', { key: 'breed' }],
  ['ih-pet-birthday', 'Pet', 'Birthday', 'date', { key: 'birthday' }],
  ['ih-pet-sex', 'Pet', 'Sex', 'choice', { key: 'sex', options: SEX }],
  ['ih-pet-weight', 'Pet', 'Weight', 'number', { key: 'weight' }],
  ['ih-pet-feeding', 'Feeding', 'Feeding instructions', 'long-text', { maxLength: 2000 }],
  ['ih-pet-medication', 'Health', 'Medication', 'long-text'],
  ['ih-pet-dogs', 'Behaviour', 'Good with dogs', 'yes-no'],
  ['ih-pet-hiding', 'Behaviour', 'Hiding places', 'short-text'],
  ['ih-pet-gear', 'Walking', 'Walking gear', 'short-text', { petTypes: ['Dog'] }],
]

const FACILITY_PET: Row[] = [
  ['fa-pet-name', 'Pet', 'Name', 'short-text', { key: 'petName', required: true }],
  [
    'fa-pet-type',
    'Pet',
    'Type',
    'choice',
    { key: 'petType', required: true, options: ['Dog', 'Cat', 'Other'] },
  ],
  ['fa-pet-breed', 'Pet', 'Breed', 'short-text', { key: 'breed' }],
  ['fa-pet-birthday', 'Pet', 'Birthday', 'date', { key: 'birthday' }],
  ['fa-pet-sex', 'Pet', 'Sex', 'choice', { key: 'sex', options: SEX }],
  ['fa-pet-weight', 'Pet', 'Weight', 'short-text', { key: 'weight' }],
  ['fa-pet-feeding', 'Feeding', 'Feeding instructions', 'long-text', { maxLength: 300 }],
  ['fa-pet-medication', 'Health', 'Medication', 'long-text'],
  [
    'fa-pet-dogs',
    'Behaviour',
    'Good with dogs',
    'choice',
    { options: ['Yes', 'No', 'Not known yet'] },
  ],
  ['fa-pet-hiding', 'Behaviour', 'Hiding places', 'short-text', { petTypes: ['Cat'] }],
  ['fa-pet-rabies', 'Health', 'Rabies vaccination', 'date', { required: true }],
]

function define(branch: Branch, form: Field['form'], rows: Row[]): Field[] {
  return rows.map(([id, group, label, type, details]) => ({
    id,
    branch,
    form,
    label,
    group,
    type,
    required: false,
    clientVisible: true,
    clientEditable: true,
    staffVisible: true,
    sensitive: false,
    ...details,
  }))
}

/** The Client and Pet Fields of both branches, as Paws & Co. set them up. */
export const FIELDS: Field[] = [
  ...define('in-home', 'client', IN_HOME_CLIENT),
  ...define('in-home', 'pet', IN_HOME_PET),
  ...define('facility', 'client', FACILITY_CLIENT),
  ...define('facility', 'pet', FACILITY_PET),
]

/** Fields the business mapped by hand, either way, because their labels differ. */
export const MAPPINGS: ReadonlyMap<string, string> = new Map([
  ['ih-vet', 'fa-veterinarian'],
  ['fa-veterinarian', 'ih-vet'],
])
