import { CODE, type Groups, HIDDEN_FROM_CLIENT, OFFICE_ONLY } from './define.ts'

/** What In-Home asks about a client: everything around a home that is entered while its people are away. */
export const IN_HOME_CLIENT: Groups = {
  Contact: [
    ['ih-first-name', 'First name', 'short-text', { key: 'firstName', required: true }],
    ['ih-last-name', 'Last name', 'short-text', { key: 'lastName', required: true }],
    ['ih-email', 'E-mail', 'email', { key: 'email' }],
    ['ih-phone', 'Phone', 'phone', { key: 'phone' }],
    ['ih-address', 'Address', 'address', { key: 'address', required: true }],
    ['ih-preferred-name', 'Preferred name', 'short-text'],
    ['ih-second-owner', 'Second owner', 'short-text'],
    ['ih-second-phone', 'Second phone', 'phone'],
    [
      'ih-reach',
      'Best way to reach you',
      'choice',
      { options: ['Text Message', 'Phone Call', 'E-mail', 'App'] },
    ],
    ['ih-language', 'Language', 'short-text'],
  ],
  'Home access': [
    ['ih-alarm', 'Alarm code', 'short-text', CODE],
    ['ih-lockbox', 'Lockbox code', 'short-text', CODE],
    ['ih-door', 'Door code', 'short-text', CODE],
    ['ih-gate', 'Gate code', 'short-text', CODE],
    ['ih-parking', 'Parking', 'long-text'],
    ['ih-keys', 'Number of keys', 'number', HIDDEN_FROM_CLIENT],
    [
      'ih-entry',
      'How we get in',
      'choice',
      { options: ['Key', 'Lockbox', 'Door code', 'Doorman'] },
    ],
    ['ih-cameras', 'Cameras at home', 'yes-no'],
  ],
  Home: [
    ['ih-household', 'People in the house', 'long-text'],
    ['ih-plants', 'Water the plants', 'yes-no'],
    [
      'ih-trash',
      'Trash day',
      'choice',
      { options: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] },
    ],
    ['ih-thermostat', 'Thermostat', 'short-text'],
  ],
  Walks: [
    [
      'ih-times',
      'Preferred times',
      'choices',
      { options: ['Early morning', 'Midday', 'Afternoon', 'Evening'] },
    ],
    ['ih-walker', 'Preferred walker', 'short-text'],
  ],
  'Emergency contact': [
    ['ih-emergency', 'Emergency contact', 'short-text'],
    ['ih-emergency-phone', 'Emergency phone', 'phone'],
    ['ih-relation', 'Relationship', 'short-text'],
  ],
  Vet: [
    ['ih-vet', 'Vet clinic', 'vet'],
    ['ih-vet-phone', 'Vet phone', 'phone'],
    ['ih-vet-address', 'Vet address', 'address'],
    ['ih-vet-limit', 'Spending limit ($)', 'number'],
    ['ih-vet-release', 'Vet release', 'link'],
  ],
  Notes: [
    ['ih-note', 'Notes', 'long-text', { maxLength: 2000 }],
    ['ih-office-note', 'Office notes', 'long-text', OFFICE_ONLY],
  ],
  Marketing: [
    [
      'ih-heard',
      'How did you hear about us?',
      'choice',
      { options: ['A friend', 'Web search', 'My vet', 'The dog park'] },
    ],
    ['ih-photos', 'Photos allowed', 'short-text'],
    ['ih-newsletter', 'Newsletter', 'yes-no'],
    ['ih-social', 'Social media', 'link'],
  ],
  Billing: [
    ['ih-invoices', 'Invoices', 'choice', { options: ['Each visit', 'Weekly', 'Monthly'] }],
    ['ih-billing-email', 'Billing e-mail', 'email'],
  ],
  Papers: [
    ['ih-agreement', 'Service agreement', 'link'],
    ['ih-agreement-date', 'Agreement signed on', 'date', { clientEditable: false }],
  ],
}
