import { phoneAt } from '../people.ts'
import type { Random } from '../random.ts'
import { type Fact, same } from './tell-facts.ts'

/** What is known about a client before the other facts are drawn. */
export interface KnownClient {
  lastName: string
  zip: string
}

export type ClientFact = Fact<KnownClient>

/** Four digits, as on a door. */
export function drawCode(random: Random): string {
  return String(1000 + random.below(9000))
}

/** A number that is nobody's, neither in the world nor in this business. */
export function drawPhone(random: Random): string {
  return phoneAt(500_000 + random.below(400_000))
}

/** The same number as people write it. */
export function bracketed(phone: string): string {
  return phone.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3')
}

/** A paper that was uploaded. */
export function drawFile(folder: string): Fact<unknown>['draw'] {
  return (random) =>
    same(`https://files.paws.example/${folder}/${10_000 + random.below(90_000)}.pdf`)
}

/** Some of a list, one at least. */
export function drawSome(random: Random, options: readonly string[]): string[] {
  const chosen = options.filter(() => random.chance(0.4))
  return chosen.length ? chosen : [random.pick(options)]
}
