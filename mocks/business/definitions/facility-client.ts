import { CODE, type Groups, HIDDEN_FROM_CLIENT } from './define.ts'

/** What Facility asks about a client: who brings the pet, who fetches it, and what to do if something happens. */
export const FACILITY_CLIENT: Groups = {
  Contact: [
    ['fa-first-name', 'First name', 'short-text', { key: 'firstName', required: true }],
    ['fa-last-name', 'Last name', 'short-text', { key: 'lastName', required: true }],
    ['fa-email', 'E-mail', 'email', { key: 'email' }],
    ['fa-phone', 'Phone', 'phone', { key: 'phone', required: true }],
    ['fa-address', 'Address', 'address', { key: 'address' }],
    ['fa-preferred-name', 'Preferred name', 'short-text'],
    ['fa-second-owner', 'Second owner', 'short-text'],
    ['fa-second-phone', 'Second phone', 'phone'],
    [
      'fa-reach',
      'Best way to reach you',
      'choice',
      { options: ['Text message', 'Phone call', 'E-mail'] },
    ],
    ['fa-language', 'Language', 'choice', { options: ['English', 'Spanish', 'Vietnamese'] }],
  ],
  Transport: [
    ['fa-alarm', 'Alarm code', 'short-text', CODE],
    ['fa-door', 'Door code', 'short-text'],
    ['fa-gate', 'Gate code', 'short-text', CODE],
    ['fa-pickup-address', 'Pick-up address', 'address'],
    ['fa-car', 'Car and plate', 'short-text'],
    ['fa-pickup-people', 'Who may pick up', 'long-text'],
    ['fa-pickup-word', 'Pick-up password', 'short-text', CODE],
  ],
  'Emergency contact': [
    ['fa-emergency', 'Emergency contact', 'short-text', { required: true }],
    ['fa-emergency-phone', 'Emergency phone', 'short-text', { maxLength: 30 }],
    ['fa-relation', 'Relationship', 'short-text'],
  ],
  Health: [
    ['fa-veterinarian', 'Veterinarian', 'short-text', { maxLength: 80 }],
    ['fa-vet-phone', 'Vet phone', 'phone'],
    ['fa-vet-address', 'Vet address', 'short-text', { maxLength: 60 }],
    ['fa-vet-limit', 'Spending limit ($)', 'short-text', { maxLength: 40 }],
    ['fa-vet-release', 'Vet release', 'link'],
  ],
  Stays: [
    [
      'fa-times',
      'Preferred times',
      'choices',
      { options: ['Early morning', 'Midday', 'Afternoon'] },
    ],
    ['fa-room', 'Room', 'choice', { options: ['Standard', 'Suite', 'Suite with a view'] }],
    ['fa-webcam', 'Webcam', 'yes-no'],
    [
      'fa-reports',
      'Report cards',
      'choices',
      { options: ['With photos', 'By e-mail', 'In the app'] },
    ],
    ['fa-belongings', 'Belongings', 'long-text'],
    ['fa-bath', 'Bath before going home', 'yes-no'],
  ],
  Notes: [
    ['fa-note', 'Notes', 'long-text', { maxLength: 500 }],
    ['fa-office-note', 'Office notes', 'long-text', HIDDEN_FROM_CLIENT],
  ],
  Marketing: [
    [
      'fa-heard',
      'How did you hear about us?',
      'choice',
      { options: ['A friend', 'Web search', 'My vet', 'Walked by'] },
    ],
    ['fa-photos', 'Photos allowed', 'yes-no'],
    ['fa-newsletter', 'Newsletter', 'yes-no'],
    ['fa-social', 'Social media', 'short-text'],
  ],
  Billing: [
    ['fa-invoices', 'Invoices', 'choice', { options: ['Each stay', 'Weekly', 'Monthly'] }],
    ['fa-billing-email', 'Billing e-mail', 'short-text'],
  ],
  Papers: [
    ['fa-waiver', 'Waiver signed on', 'date', { required: true, clientEditable: false }],
    ['fa-agreement', 'Service agreement', 'link'],
    ['fa-agreement-date', 'Agreement signed on', 'short-text', { clientEditable: false }],
    ['fa-vaccinations', 'Vaccination records', 'link'],
  ],
}
