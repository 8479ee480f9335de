import { drawDay } from '../days.ts'
import { FEEDING } from './sentences.ts'
import { eitherOf, type Fact, oneOf, same } from './tell-facts.ts'

/** What is known about a pet before the other facts are drawn. */
export interface PetFacts {
  species: string
  /** Pounds. */
  weight: number
}

type PetFact = Fact<PetFacts>

const MEALS = ['Morning', 'Noon', 'Evening', 'Night']
const SEX = ['Female', 'Male', 'Female, spayed', 'Male, neutered']

function ofDogs(fact: PetFact): PetFact {
  return {
    ...fact,
    draw: (random, about) =>
      about.species === 'Dog' ? fact.draw(random, about) : [undefined, undefined],
  }
}

/** All facts about pets. */
export const PET_FACTS: readonly PetFact[] = [
  { share: 0.6, inHome: 'ih-pet-sex', facility: 'fa-pet-sex', draw: oneOf(SEX) },
  {
    share: 0.3,
    facility: 'fa-pet-weight',
    draw(random, { weight }) {
      const draw = random.next()
      if (draw < 0.7) return same(`${weight} lb`)
      return same(draw < 0.85 ? `${Math.round(weight / 2.205)} kg` : `about ${weight}`)
    },
  },
  {
    share: 0.25,
    inHome: 'ih-pet-picture',
    facility: 'fa-pet-picture',
    draw: (random) => same(`https://files.paws.example/pets/${10_000 + random.below(90_000)}.jpg`),
  },
  {
    share: 0.3,
    inHome: 'ih-pet-chip',
    facility: 'fa-pet-chip',
    draw(random) {
      const [one, two] = [100 + random.below(900), 100_000 + random.below(900_000)]
      return [`985112${one}${two}`, `985 112 ${one} ${two}`]
    },
  },
  {
    share: 0.4,
    inHome: 'ih-pet-feeding',
    facility: 'fa-pet-feeding',
    draw: oneOf(FEEDING.slice(0, -1)),
  },
  { share: 0.04, inHome: 'ih-pet-feeding', draw: oneOf(FEEDING.slice(-1)) },
  {
    share: 0.3,
    inHome: 'ih-pet-meals',
    facility: 'fa-pet-meals',
    draw(random) {
      const meals = MEALS.filter(() => random.chance(0.5))
      const known = meals.filter((meal) => meal !== 'Night')
      return [meals.length ? meals : undefined, known.length ? known : undefined]
    },
  },
  {
    share: 0.2,
    inHome: 'ih-pet-treats',
    facility: 'fa-pet-treats',
    draw: eitherOf([
      ['Yes', true],
      ['no', false],
      ['Only the ones we leave', undefined],
    ]),
  },
  {
    share: 0.12,
    inHome: 'ih-pet-medication',
    facility: 'fa-pet-medication',
    draw: oneOf([
      'Half a tablet in cheese, mornings',
      'Ear drops twice a day',
      'Insulin at 7 and 19',
    ]),
  },
  {
    share: 0.12,
    inHome: 'ih-pet-allergies',
    facility: 'fa-pet-allergies',
    draw: eitherOf([
      ['Chicken', 'Chicken'],
      ['Beef, corn', 'Beef\nCorn'],
    ]),
  },
  {
    share: 0.35,
    inHome: 'ih-pet-dogs',
    facility: 'fa-pet-dogs',
    draw: eitherOf([
      [true, 'Yes'],
      [true, 'Yes'],
      [false, 'No'],
      [undefined, 'Not known yet'],
    ]),
  },
  {
    share: 0.15,
    inHome: 'ih-pet-hiding',
    facility: 'fa-pet-hiding',
    draw: (random, { species }) => {
      const place = random.pick(['Under the stairs', 'Behind the dryer', 'In the linen closet'])
      return [place, species === 'Cat' ? place : undefined]
    },
  },
  { share: 0.03, inHome: 'ih-pet-bitten', facility: 'fa-pet-bitten', draw: oneOf([true]) },
  { share: 0.7, facility: 'fa-pet-rabies', draw: (random) => same(drawDay(random, 2024, 2)) },
  ofDogs({ share: 0.3, inHome: 'ih-pet-gear', draw: oneOf(['Red harness', 'Long line', 'Halti']) }),
  ofDogs({ share: 0.3, inHome: 'ih-pet-leash', draw: oneOf(['Calm', 'Pulls', 'Lunges']) }),
  ofDogs({
    share: 0.4,
    facility: 'fa-pet-group',
    draw: (_random, { weight }) => same(weight < 25 ? 'Small dogs' : 'Large dogs'),
  }),
]
