import { type Groups, HIDDEN_FROM_CLIENT } from './define.ts'

const SEX = ['Female', 'Male', 'Female, spayed', 'Male, neutered']
const DOG = { petTypes: ['Dog'] }
const CAT = { petTypes: ['Cat'] }

/** What In-Home asks about a pet. Goats and pigs are types the business added. */
export const IN_HOME_PET: Groups = {
  Pet: [
    ['ih-pet-name', 'Name', 'short-text', { key: 'petName', required: true }],
    [
      'ih-pet-type',
      'Type',
      'choice',
      { key: 'petType', required: true, options: ['Dog', 'Cat', 'Goat', 'Pig', 'Other'] },
    ],
    ['ih-pet-other', 'What it is', 'short-text', { petTypes: ['Other'] }],
    ['ih-pet-breed', 'Breed', 'short-text', { key: 'breed' }],
    ['ih-pet-birthday', 'Birthday', 'date', { key: 'birthday' }],
    ['ih-pet-sex', 'Sex', 'choice', { key: 'sex', options: SEX }],
    ['ih-pet-weight', 'Weight (lb)', 'number', { key: 'weight' }],
    ['ih-pet-picture', 'Picture', 'link'],
    ['ih-pet-chip', 'Microchip', 'short-text', { maxLength: 15 }],
  ],
  Feeding: [
    ['ih-pet-feeding', 'Feeding instructions', 'long-text', { maxLength: 2000 }],
    ['ih-pet-meals', 'Meals', 'choices', { options: ['Morning', 'Noon', 'Evening', 'Night'] }],
    ['ih-pet-treats', 'Treats allowed', 'short-text'],
  ],
  Health: [
    ['ih-pet-medication', 'Medication', 'long-text'],
    ['ih-pet-allergies', 'Allergies', 'short-text'],
  ],
  Behaviour: [
    ['ih-pet-dogs', 'Good with dogs', 'yes-no'],
    ['ih-pet-hiding', 'Hiding places', 'short-text'],
    ['ih-pet-bitten', 'Has bitten', 'yes-no', HIDDEN_FROM_CLIENT],
  ],
  Walking: [
    ['ih-pet-gear', 'Walking gear', 'short-text', DOG],
    ['ih-pet-leash', 'On the leash', 'choice', { ...DOG, options: ['Calm', 'Pulls', 'Lunges'] }],
  ],
}

/** What Facility asks about a pet. */
export const FACILITY_PET: Groups = {
  Pet: [
    ['fa-pet-name', 'Name', 'short-text', { key: 'petName', required: true }],
    [
      'fa-pet-type',
      'Type',
      'choice',
      { key: 'petType', required: true, options: ['Dog', 'Cat', 'Other'] },
    ],
    ['fa-pet-other', 'What it is', 'short-text', { petTypes: ['Other'] }],
    ['fa-pet-breed', 'Breed', 'short-text', { key: 'breed' }],
    ['fa-pet-birthday', 'Birthday', 'date', { key: 'birthday' }],
    ['fa-pet-sex', 'Sex', 'choice', { key: 'sex', options: SEX }],
    ['fa-pet-weight', 'Weight', 'short-text', { key: 'weight' }],
    ['fa-pet-picture', 'Picture', 'link'],
    ['fa-pet-chip', 'Microchip', 'short-text'],
  ],
  Feeding: [
    ['fa-pet-feeding', 'Feeding instructions', 'long-text', { maxLength: 300 }],
    ['fa-pet-meals', 'Meals', 'choices', { options: ['Morning', 'Noon', 'Evening'] }],
    ['fa-pet-treats', 'Treats allowed', 'yes-no'],
  ],
  Health: [
    ['fa-pet-medication', 'Medication', 'long-text'],
    ['fa-pet-allergies', 'Allergies', 'long-text'],
    ['fa-pet-rabies', 'Rabies vaccination', 'date', { required: true }],
  ],
  Behaviour: [
    ['fa-pet-dogs', 'Good with dogs', 'choice', { options: ['Yes', 'No', 'Not known yet'] }],
    ['fa-pet-hiding', 'Hiding places', 'short-text', CAT],
    ['fa-pet-bitten', 'Has bitten', 'yes-no', HIDDEN_FROM_CLIENT],
    [
      'fa-pet-group',
      'Playgroup',
      'choice',
      { ...DOG, options: ['Small dogs', 'Large dogs', 'Alone'] },
    ],
  ],
}
