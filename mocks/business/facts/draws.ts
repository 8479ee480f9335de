import { phoneAt } from '../people.ts'
import type { Random } from '../random.ts'
import { type Fact, same } from './tell-facts.ts'

/** What is known about a client before the other facts are drawn. */
export interface KnownClient {
  lastName: string
  zip: string
}

export type ClientFact = Fact<KnownClient>

/** Draws a door code of four digits. */
export function drawCode(random: Random): string {
  return String(1000 + random.below(9000))
}

/** Draws a phone number that nobody has, neither in the world nor in this business. */
export function drawPhone(random: Random): string {
  return phoneAt(500_000 + random.below(400_000))
}

/** Writes a phone number as people do. */
export function bracketed(phone: string): string {
  return phone.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3')
}

/** Draws the address of an uploaded document. */
export function drawFile(folder: string): Fact<unknown>['draw'] {
  return (random) =>
    same(`https://files.paws.example/${folder}/${10_000 + random.below(90_000)}.pdf`)
}

/** Draws some of a list, at least one. */
export function drawSome(random: Random, options: readonly string[]): string[] {
  const chosen = options.filter(() => random.chance(0.4))
  return chosen.length ? chosen : [random.pick(options)]
}
