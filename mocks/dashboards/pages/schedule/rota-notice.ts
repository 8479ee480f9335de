import type { Markup } from '../../html.ts'
import { notice } from '../../parts/small.ts'
import type { Visit } from '../../visit.ts'

/** What a change of the rota came to, as the address of the page tells it. */
export type RotaOutcome =
  | { did: 'added' }
  | { did: 'removed' }
  | { did: 'not-removed' }
  | { did: 'published'; count: number; left: number }

/** Where the page goes on after a change, in the week in which it was made. */
export function afterRotaChange(day: string, outcome: RotaOutcome): string {
  const query = new URLSearchParams({ week: day, did: outcome.did })
  if (outcome.did === 'published') {
    query.set('count', String(outcome.count))
    query.set('left', String(outcome.left))
  }
  return `/shifts?${query}`
}

function shifts(count: number): string {
  return count === 1 ? '1 shift' : `${count} shifts`
}

/** What happened last. */
export function rotaNotice({ url: { searchParams } }: Visit): Markup {
  const number = (name: string) => Math.trunc(Number(searchParams.get(name))) || 0
  switch (searchParams.get('did')) {
    case 'added':
      return notice('good', 'Draft added. Staff see it once the schedule is published.')
    case 'removed':
      return notice('good', 'Draft removed.')
    case 'not-removed':
      return notice('bad', 'That draft is gone or published already. This is how the week stands.')
    case 'published': {
      const left = number('left')
      const rest = left > 0 ? ` ${shifts(left)} of inactive staff stayed a draft.` : ''
      const sentence = `${shifts(number('count'))} published.${rest}`
      return notice(number('count') > 0 ? 'good' : 'bad', sentence)
    }
    default:
      return null
  }
}
